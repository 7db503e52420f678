MATCH (:StagedDataset {id: $dataset})-[:INCLUDES]->(n)
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(*) AS deleted
