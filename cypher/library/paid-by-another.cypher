// title: Who pays, arms or trains those whom another commands?
// description: Groups with one actor in command and another who pays, arms or trains them, both in the window (attested, date uncertain or undated; more on request): two masters, or one behind the other.
// none: No source tells of anybody who paid, armed or trained those whom another commanded {window}.
// group: Money and arms
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (payer:Actor)-[paid:FUNDS|ARMS|TRAINS]->(g:Actor)
WHERE (paid.dating = 'undated' OR (paid.dating = 'dated' AND coalesce(paid.possibleFrom < $to, true) AND coalesce(paid.possibleTo > $from, true)
  AND ($counted = 'possible' OR (paid.from >= $to AND paid.startStatus = 'known')
    OR (paid.from < $to AND (paid.endStatus = 'ended' OR ($counted = 'presumed' AND paid.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(paid.attestedFrom, [])) - 1) WHERE paid.attestedFrom[i] < $to AND paid.attestedTo[i] > $from))))
MATCH (g)<-[command:CONTROLS|LEADS]-(commander:Actor)
WHERE commander.id <> payer.id AND (command.dating = 'undated' OR (command.dating = 'dated' AND coalesce(command.possibleFrom < $to, true) AND coalesce(command.possibleTo > $from, true)
  AND ($counted = 'possible' OR (command.from >= $to AND command.startStatus = 'known')
    OR (command.from < $to AND (command.endStatus = 'ended' OR ($counted = 'presumed' AND command.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(command.attestedFrom, [])) - 1) WHERE command.attestedFrom[i] < $to AND command.attestedTo[i] > $from))))
RETURN payer AS payer, paid AS paid, g AS group, command AS command, commander AS commander, paid.confidence AS confidence,
       paid.sources AS `sources of the payment`, command.sources AS `sources of the command`
ORDER BY g.name, payer.name, paid.id, command.id
