MATCH (d:DATASET_LABEL {id: $dataset})
UNWIND $rows AS row
CREATE (a:Actor:ACTOR_KIND)
SET a = row.properties
CREATE (d)-[:INCLUDES]->(a)
