MATCH (d:Dataset)-[:INCLUDES]->(a:Actor {id: $actor})
RETURN d.id AS dataset
ORDER BY dataset
