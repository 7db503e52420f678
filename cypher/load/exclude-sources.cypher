UNWIND $ids AS id
MATCH (d:Dataset {id: $dataset})-[i:INCLUDES]->(s:Source {id: id})
DELETE i
