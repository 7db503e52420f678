MATCH (d:Dataset {id: $dataset})
UNWIND $rows AS row
CREATE (t:RelationType {type: row.type})
SET t = row.properties
CREATE (d)-[:DEFINES]->(t)
