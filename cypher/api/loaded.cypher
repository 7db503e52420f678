OPTIONAL MATCH (d:Dataset)
WITH collect(d.id + ' ' + d.loadedAt) AS loaded
OPTIONAL MATCH (s:StagedDataset)
RETURN loaded, collect([s.id, s.removing, timestamp() - s.writtenAt]) AS staged
