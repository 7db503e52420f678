MATCH (d:Dataset)-[:INCLUDES]->(a:Actor)
RETURN a.id AS id, collect(d.id) AS datasets, properties(a) AS properties
