// title: Who stands between rivals?
// description: Actors with supportive ties to two others that are hostile to each other, all of which may hold in the window (dated into or around it, or undated).
// group: Structure
MATCH (b:Actor)-[hostile]-(c:Actor)
WHERE b.id < c.id AND hostile.sign < 0 AND (hostile.dating = 'undated' OR (hostile.from < $to AND hostile.to > $from))
WITH b, c, count(hostile) AS hostilities
MATCH (b)-[first]-(a:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.from < $to AND first.to > $from)) AND a.id <> c.id
WITH DISTINCT b, c, hostilities, a
MATCH (a)-[second]-(c)
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.from < $to AND second.to > $from))
RETURN DISTINCT a AS between, b AS one, c AS other, hostilities AS hostilities
ORDER BY between.name, one.name, other.name
