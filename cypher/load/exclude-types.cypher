UNWIND $types AS type
MATCH (d:Dataset {id: $dataset})-[i:DEFINES]->(t:RelationType {type: type})
DELETE i
