MATCH (d:StagedDataset)
RETURN d.id AS id, timestamp() - d.writtenAt AS age, coalesce(d.removing, false) AS removing
