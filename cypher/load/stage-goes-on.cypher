MATCH (d:StagedDataset {id: $dataset})
SET d.writtenAt = timestamp()
