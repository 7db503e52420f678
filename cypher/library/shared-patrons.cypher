// title: Who shares a patron with a group?
// description: Whoever else is led, paid, armed, trained, hosted, protected or backed by a patron of the group, by all relations in the window (attested, date uncertain or undated; more on request).
// none: No source tells of anybody else who had a patron of {group} {window}.
// group: Who with whom
// parameter: group (actor) = "special-groups" — the group
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (patron:Actor)-[own:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(g:Actor {id: $group})
WHERE (own.dating = 'undated' OR (own.dating = 'dated' AND coalesce(own.possibleFrom < $to, true) AND coalesce(own.possibleTo > $from, true)
  AND ($counted = 'possible' OR (own.from >= $to AND own.startStatus = 'known')
    OR (own.from < $to AND (own.endStatus = 'ended' OR ($counted = 'presumed' AND own.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(own.attestedFrom, [])) - 1) WHERE own.attestedFrom[i] < $to AND own.attestedTo[i] > $from))))
WITH DISTINCT patron, g
MATCH (patron)-[r:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(other:Actor)
WHERE other.id <> g.id AND (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN patron AS patron, r AS relation, other AS other, r.status AS status, r.confidence AS confidence, r.sources AS sources
ORDER BY patron.name, other.name, r.id
