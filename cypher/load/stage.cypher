CREATE (d:StagedDataset {id: $dataset, writtenAt: timestamp()})
