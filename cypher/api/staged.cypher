MATCH (d:StagedDataset)
OPTIONAL MATCH (d)-[:INCLUDES]->(a:Actor)
RETURN d.id AS dataset, collect(a.id) AS actors
