UNWIND $actors AS actor
MATCH (a:Actor {id: actor})-[r]->(b:Actor)
WHERE r.dataset IN $datasets
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS relation
