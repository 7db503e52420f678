// title: Who has the most relations?
// description: Actors by the number of their relations in the window (attested, date uncertain or undated; more on request), supportive and hostile apart.
// none: No source tells of a relation {window}.
// group: Structure
// featured: yes
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]-(other:Actor)
WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN a AS actor, count(r) AS relations,
       sum(CASE WHEN r.sign > 0 THEN 1 ELSE 0 END) AS supportive,
       sum(CASE WHEN r.sign < 0 THEN 1 ELSE 0 END) AS hostile,
       count(DISTINCT other) AS others
ORDER BY relations DESC, actor.name
LIMIT 15
