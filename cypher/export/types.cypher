MATCH (d:Dataset {id: $dataset})-[:DEFINES]->(t:RelationType)
RETURN properties(t) AS type
ORDER BY t.type
