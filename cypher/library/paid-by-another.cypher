// title: Who pays, arms or trains those whom another commands?
// description: Groups with one actor in command and another who pays, arms or trains them, both in the window (attested, date uncertain or undated; more on request): two masters, or one behind the other.
// group: Money and arms
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (payer:Actor)-[paid:FUNDS|ARMS|TRAINS]->(g:Actor)
WHERE (paid.dating = 'undated' OR (paid.from < $to AND paid.to > $from)
  OR ($counted <> 'attested' AND paid.dating = 'dated' AND coalesce(paid.possibleFrom < $to, true) AND coalesce(paid.possibleTo > $from, true)
    AND ($counted = 'possible' OR (paid.endStatus = 'ongoing' AND paid.from < $to))))
MATCH (g)<-[command:CONTROLS|LEADS]-(commander:Actor)
WHERE commander.id <> payer.id AND (command.dating = 'undated' OR (command.from < $to AND command.to > $from)
  OR ($counted <> 'attested' AND command.dating = 'dated' AND coalesce(command.possibleFrom < $to, true) AND coalesce(command.possibleTo > $from, true)
    AND ($counted = 'possible' OR (command.endStatus = 'ongoing' AND command.from < $to))))
RETURN payer AS payer, paid AS paid, g AS group, command AS command, commander AS commander, paid.confidence AS confidence
ORDER BY g.name, payer.name, paid.id, command.id
