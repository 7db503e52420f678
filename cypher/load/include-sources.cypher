MATCH (d:Dataset {id: $dataset})
UNWIND $ids AS id
MATCH (s:Source {id: id})
CREATE (d)-[:INCLUDES]->(s)
