MATCH (d:Dataset {id: $dataset})
RETURN d.about AS about
