MATCH (d:Dataset)
WITH sum(d.claims) AS claims
OPTIONAL MATCH (:Dataset)-[:INCLUDES]->(s:Source)
RETURN count(DISTINCT s) AS sources, claims
