// title: Who funded, armed, trained or sheltered an actor?
// description: Everyone who gave one actor money, arms, training or shelter in the window (attested, date uncertain or undated; more on request), with what the sources say of it.
// words: who paid, who pays, who pays for, who gave money to, who financed, who backed with money, paymasters of
// none: No source tells of anybody who gave {actor} money, arms, training or shelter {window}.
// group: Money and arms
// parameter: actor (actor) = "special-groups" — who received it
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r:FUNDS|ARMS|TRAINS|HOSTS]->(b:Actor {id: $actor})
WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN a AS giver, r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources
ORDER BY type(r), a.name, r.id
