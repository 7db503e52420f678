// title: What rests on a single source?
// description: Relations that only one source speaks of: the first to check before relying on them.
// group: disputed claims
MATCH (a:Actor)-[r]->(b:Actor)
WHERE size(r.sources) = 1
RETURN a AS actor, r AS relation, b AS other, r.sources[0] AS source, r.confidence AS confidence
ORDER BY r.confidence, r.id
