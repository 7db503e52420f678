MATCH (d:Dataset {id: $dataset})-[:INCLUDES]->(s:Source)
RETURN properties(s) AS source
ORDER BY s.id
