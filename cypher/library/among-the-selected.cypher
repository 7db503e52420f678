// title: What ties the selected actors to each other?
// description: Every relation between two selected actors in the window (attested, date uncertain or undated; more on request); with nothing selected, between any two.
// none: No source tells of a relation among those who are asked about {window}.
// group: Who with whom
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]->(b:Actor)
WHERE (size($selected) = 0 OR (a.id IN $selected AND b.id IN $selected)) AND (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN r AS relation, r.dates AS dates, r.status AS status, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY a.name, b.name, r.id
