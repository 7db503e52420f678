// title: Who controlled the Special Groups in 2008?
// description: Everyone who commanded, led, paid, trained or armed a group in the year of the timeline (attested, date uncertain or undated; more on request), with what the sources say of it.
// none: No source tells of anybody who controlled, led, paid, trained or armed {group} {window}.
// group: Who with whom
// featured: yes
// datasets: iraq
// parameter: group (actor) = "special-groups" — the group
// parameter: year (year) = 2008 — the year
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
WITH right('000' + toString($year), 4) + '-01-01' AS first, right('000' + toString($year + 1), 4) + '-01-01' AS next
MATCH (a:Actor)-[r:CONTROLS|LEADS|FUNDS|TRAINS|ARMS]->(g:Actor {id: $group})
WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < next, true) AND coalesce(r.possibleTo > first, true)
  AND ($counted = 'possible' OR (r.from >= next AND r.startStatus = 'known')
    OR (r.from < next AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < next AND r.attestedTo[i] > first))))
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources, a AS actor, g AS controlled
ORDER BY type(r), a.name, r.id
