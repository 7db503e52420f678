// title: What rests on a single source?
// description: Relations that only one source speaks of: the first to check before relying on them, those of low confidence on top.
// group: Disputed claims
MATCH (a:Actor)-[r]->(b:Actor)
WHERE size(r.sources) = 1
RETURN a AS actor, r AS relation, b AS other, r.sources[0] AS source, r.confidence AS confidence
ORDER BY CASE r.confidence WHEN 'low' THEN 0 WHEN 'moderate' THEN 1 ELSE 2 END, r.id
