MATCH (d:Dataset {id: $dataset})
UNWIND $ids AS id
MATCH (s:Source {id: id})
MERGE (d)-[:INCLUDES]->(s)
