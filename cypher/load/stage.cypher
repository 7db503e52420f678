CREATE (d:StagedDataset {id: $dataset, writtenAt: timestamp(), model: $model})
