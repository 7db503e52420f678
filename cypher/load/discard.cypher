MATCH (d:StagedDataset {id: $dataset})
DETACH DELETE d
