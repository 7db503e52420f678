MATCH (d:Dataset)
RETURN d.id AS id, d.model AS model, d.title AS title, d.version AS version, d.hash AS hash, d.loadedAt AS loadedAt,
       d.actors AS actors, d.relations AS relations, d.claims AS claims
ORDER BY id
