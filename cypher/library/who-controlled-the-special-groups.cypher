// title: Who controlled the Special Groups in 2008?
// description: Everyone who commanded, led, paid, trained or armed a group in a given year (dated into or around it, or undated), with what the sources say of it.
// group: Who with whom
// featured: yes
// datasets: iraq
// parameter: group (actor) = "special-groups" — the group
// parameter: year (year) = 2008 — the year
MATCH (a:Actor)-[r:CONTROLS|LEADS|FUNDS|TRAINS|ARMS]->(g:Actor {id: $group})
WHERE r.dating = 'undated' OR (r.fromYear <= $year AND $year <= r.toYear)
RETURN a AS actor, r AS relation, g AS controlled, r.status AS status, r.confidence AS confidence, r.summary AS summary
ORDER BY type(r), a.name, r.id
