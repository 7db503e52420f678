// title: Who shares a patron with a group?
// description: Whoever else is led, paid, armed, trained, hosted, protected or backed by a patron of the group, by all relations in the window (attested, date uncertain or undated; more on request).
// group: Who with whom
// parameter: group (actor) = "special-groups" — the group
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (patron:Actor)-[own:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(g:Actor {id: $group})
WHERE (own.dating = 'undated' OR (own.from < $to AND own.to > $from)
  OR ($counted <> 'attested' AND own.dating = 'dated' AND coalesce(own.possibleFrom < $to, true) AND coalesce(own.possibleTo > $from, true)
    AND ($counted = 'possible' OR (own.endStatus = 'ongoing' AND own.from < $to))))
WITH DISTINCT patron, g
MATCH (patron)-[r:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(other:Actor)
WHERE other.id <> g.id AND (r.dating = 'undated' OR (r.from < $to AND r.to > $from)
  OR ($counted <> 'attested' AND r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
    AND ($counted = 'possible' OR (r.endStatus = 'ongoing' AND r.from < $to))))
RETURN patron AS patron, r AS relation, other AS other, r.status AS status, r.confidence AS confidence
ORDER BY patron.name, other.name, r.id
