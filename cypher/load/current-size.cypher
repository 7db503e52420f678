MATCH (d:Dataset {id: $dataset})
RETURN coalesce(d.actors, 0) + coalesce(d.relations, 0) + coalesce(d.claims, 0) AS rows
