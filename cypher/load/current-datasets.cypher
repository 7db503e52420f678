MATCH (d:Dataset)
RETURN d.id AS id, d.hash AS hash, d.loadedAt AS loadedAt, d.title AS title, d.about AS about, d.relations AS relations,
       d.model AS model, d.version AS version
