MATCH (d:Dataset {id: $id})
DETACH DELETE d
