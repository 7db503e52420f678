// title: Which ties are told twice, with silence between?
// description: Two spells of the same relation between the same two actors, and the days between which no source speaks of it.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WITH type(r) AS type, type(r) IN ['ALLIED_WITH', 'RIVALS', 'MEETS_WITH'] AND b.id < a.id AS turned, a.id AS source, b.id AS target, r
WITH type, CASE WHEN turned THEN target ELSE source END AS one, CASE WHEN turned THEN source ELSE target END AS other, collect(r) AS spells
WHERE size(spells) > 1
UNWIND spells AS first
UNWIND spells AS again
WITH first, again
WHERE again.from >= first.to
RETURN startNode(first) AS actor, endNode(first) AS other, first AS first, first.to AS silentFrom, again.from AS silentUntil, again AS again
ORDER BY silentFrom, first.id, again.id
