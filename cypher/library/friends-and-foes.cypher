// title: How many friends and foes has each?
// description: Actors by how many others they have only supportive relations with, only hostile ones, and both, by all relations in the window (attested, date uncertain or undated; more on request). Each other actor counts once, however many relations there are.
// none: No source tells of anybody who had a friend or a foe {window}.
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]-(other:Actor)
WHERE r.sign <> 0 AND other.id <> a.id AND (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
WITH a, other, min(r.sign) AS low, max(r.sign) AS high
WITH a, sum(CASE WHEN low > 0 THEN 1 ELSE 0 END) AS friends,
     sum(CASE WHEN high < 0 THEN 1 ELSE 0 END) AS foes,
     sum(CASE WHEN low < 0 AND high > 0 THEN 1 ELSE 0 END) AS both
RETURN a AS actor, friends AS friends, foes AS foes, both AS both
ORDER BY friends + foes + both DESC, actor.id
