MATCH (d:Dataset {id: $dataset})-[i:INCLUDES]->(n:SHARED_KIND)
WHERE EXISTS { MATCH (n)<-[:INCLUDES]-(other:Dataset) WHERE other.id <> $dataset }
DELETE i
RETURN count(*) AS shared
