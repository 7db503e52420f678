MATCH (d:Dataset)
RETURN d.id AS id, d.model AS model
UNION ALL
MATCH (d:StagedDataset)
RETURN d.id AS id, d.model AS model
