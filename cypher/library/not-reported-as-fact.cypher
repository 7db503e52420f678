// title: What is not reported as a fact?
// description: Relations that a source announces, alleges, infers or forecasts.
// group: Disputed claims
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status <> 'actual'
RETURN r.status AS status, a AS actor, r AS relation, b AS other, r.confidence AS confidence, r.summary AS summary
ORDER BY r.status, r.id
