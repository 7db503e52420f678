MATCH (d:StagedDataset {id: $dataset})
REMOVE d:StagedDataset
SET d:Dataset
SET d = $properties
