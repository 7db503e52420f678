MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.dataset IN $datasets
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS relation
ORDER BY r.id
