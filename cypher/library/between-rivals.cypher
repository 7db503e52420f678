// title: Who stands between rivals?
// description: Actors with supportive ties to two others that are hostile to each other, all of it in the window (attested, date uncertain or undated; more on request).
// words: in the middle, mediators
// none: No source tells of anybody who stood between two rivals {window}.
// beside: torn
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (b:Actor)-[hostile]-(c:Actor)
WHERE b.id < c.id AND hostile.sign < 0 AND (hostile.dating = 'undated' OR (hostile.dating = 'dated' AND coalesce(hostile.possibleFrom < $to, true) AND coalesce(hostile.possibleTo > $from, true)
  AND ($counted = 'possible' OR (hostile.from >= $to AND hostile.startStatus = 'known')
    OR (hostile.from < $to AND (hostile.endStatus = 'ended' OR ($counted = 'presumed' AND hostile.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(hostile.attestedFrom, [])) - 1) WHERE hostile.attestedFrom[i] < $to AND hostile.attestedTo[i] > $from))))
WITH b, c, count(hostile) AS hostilities
MATCH (b)-[first]-(a:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.dating = 'dated' AND coalesce(first.possibleFrom < $to, true) AND coalesce(first.possibleTo > $from, true)
  AND ($counted = 'possible' OR (first.from >= $to AND first.startStatus = 'known')
    OR (first.from < $to AND (first.endStatus = 'ended' OR ($counted = 'presumed' AND first.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(first.attestedFrom, [])) - 1) WHERE first.attestedFrom[i] < $to AND first.attestedTo[i] > $from)))) AND a.id <> c.id
WITH DISTINCT b, c, hostilities, a
MATCH (a)-[second]-(c)
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.dating = 'dated' AND coalesce(second.possibleFrom < $to, true) AND coalesce(second.possibleTo > $from, true)
  AND ($counted = 'possible' OR (second.from >= $to AND second.startStatus = 'known')
    OR (second.from < $to AND (second.endStatus = 'ended' OR ($counted = 'presumed' AND second.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(second.attestedFrom, [])) - 1) WHERE second.attestedFrom[i] < $to AND second.attestedTo[i] > $from))))
RETURN DISTINCT a AS between, b AS one, c AS other, hostilities AS hostilities
ORDER BY between.name, one.name, other.name
