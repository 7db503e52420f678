UNWIND $ids AS id
MATCH (d:Dataset {id: $dataset})-[i:INCLUDES]->(a:Actor {id: id})
DELETE i
