MATCH (d:StagedDataset {id: $dataset, removing: true})
RETURN d.title AS title, d.ownActors AS actors, d.relations AS relations, d.ownSources AS sources, d.claims AS claims,
       d.sharedActors AS sharedActors, d.sharedSources AS sharedSources
