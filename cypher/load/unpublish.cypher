MATCH (d:Dataset {id: $dataset})
OPTIONAL MATCH (d)-[:INCLUDES]->(a:Actor)
WITH d, count(a) AS actors
OPTIONAL MATCH (d)-[:INCLUDES]->(s:Source)
WITH d, actors, count(s) AS sources
REMOVE d:Dataset
SET d:StagedDataset, d.removing = true, d.writtenAt = timestamp(),
    d.ownActors = actors, d.ownSources = sources, d.sharedActors = $sharedActors, d.sharedSources = $sharedSources
