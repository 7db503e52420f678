MATCH (a:Actor)-[r:RELATION_TYPE]->(b:Actor)
RETURN r.id AS id, r.dataset AS dataset, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
