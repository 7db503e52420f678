// title: Who stands between rivals?
// description: Actors with supportive ties to two others that are hostile to each other, all of it in the window (attested, date uncertain or undated; more on request).
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (b:Actor)-[hostile]-(c:Actor)
WHERE b.id < c.id AND hostile.sign < 0 AND (hostile.dating = 'undated' OR (hostile.from < $to AND hostile.to > $from)
  OR ($counted <> 'attested' AND hostile.dating = 'dated' AND coalesce(hostile.possibleFrom < $to, true) AND coalesce(hostile.possibleTo > $from, true)
    AND ($counted = 'possible' OR (hostile.endStatus = 'ongoing' AND hostile.from < $to))))
WITH b, c, count(hostile) AS hostilities
MATCH (b)-[first]-(a:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.from < $to AND first.to > $from)
  OR ($counted <> 'attested' AND first.dating = 'dated' AND coalesce(first.possibleFrom < $to, true) AND coalesce(first.possibleTo > $from, true)
    AND ($counted = 'possible' OR (first.endStatus = 'ongoing' AND first.from < $to)))) AND a.id <> c.id
WITH DISTINCT b, c, hostilities, a
MATCH (a)-[second]-(c)
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.from < $to AND second.to > $from)
  OR ($counted <> 'attested' AND second.dating = 'dated' AND coalesce(second.possibleFrom < $to, true) AND coalesce(second.possibleTo > $from, true)
    AND ($counted = 'possible' OR (second.endStatus = 'ongoing' AND second.from < $to))))
RETURN DISTINCT a AS between, b AS one, c AS other, hostilities AS hostilities
ORDER BY between.name, one.name, other.name
