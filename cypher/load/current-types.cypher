MATCH (d:Dataset)-[:DEFINES]->(t:RelationType)
RETURN t.type AS type, d.id AS dataset, properties(t) AS properties
