// title: Who shares a patron with a group?
// description: Whoever else is led, paid, armed, trained, hosted, protected or backed in the window by a patron of the group.
// group: Who with whom
// parameter: group (actor) = "special-groups" — the group
MATCH (patron:Actor)-[own:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(g:Actor {id: $group})
WHERE own.from < $to AND own.to > $from
WITH DISTINCT patron, g
MATCH (patron)-[r:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|PROTECTS|SUPPORTS]->(other:Actor)
WHERE other.id <> g.id AND r.from < $to AND r.to > $from
RETURN patron AS patron, r AS relation, other AS other, r.status AS status, r.confidence AS confidence
ORDER BY patron.name, other.name, r.id
