MATCH (d:Dataset {id: $dataset})
UNWIND $rows AS row
MERGE (t:RelationType {type: row.type})
SET t = row.properties
MERGE (d)-[:DEFINES]->(t)
