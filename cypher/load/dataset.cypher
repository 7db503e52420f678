MERGE (d:Dataset {id: $id})
SET d = $properties
