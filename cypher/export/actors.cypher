MATCH (d:Dataset {id: $dataset})-[:INCLUDES]->(a:Actor)
RETURN properties(a) AS actor
ORDER BY a.id
