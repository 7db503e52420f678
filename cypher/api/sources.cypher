MATCH (:Dataset)-[:INCLUDES]->(s:Source)
WITH DISTINCT s
RETURN properties(s) AS source
ORDER BY s.id
