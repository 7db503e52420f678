MATCH (d:Dataset {id: $dataset})-[i:DEFINES]->(t:RelationType)
DELETE i
WITH t
WHERE NOT EXISTS { MATCH (t)<-[:DEFINES]-(other:Dataset) WHERE other.id <> $dataset }
DETACH DELETE t
