MATCH (:Dataset)-[:INCLUDES]->(a:Actor)
WITH DISTINCT a
RETURN properties(a) AS actor
ORDER BY a.id
