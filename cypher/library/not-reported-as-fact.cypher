// title: What is not told as fact?
// description: Relations of all years that a source announces, alleges or forecasts, or that were inferred from what it says.
// none: Every relation is told as fact.
// group: Disputed claims
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status <> 'actual'
RETURN r AS relation, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY r.status, r.id
