MATCH (d:Dataset)-[:INCLUDES]->(s:Source)
RETURN s.id AS id, collect(d.id) AS datasets, properties(s) AS properties
