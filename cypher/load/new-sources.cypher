MATCH (d:DATASET_LABEL {id: $dataset})
UNWIND $rows AS row
CREATE (s:Source)
SET s = row.properties
CREATE (d)-[:INCLUDES]->(s)
