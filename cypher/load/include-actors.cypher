MATCH (d:Dataset {id: $dataset})
UNWIND $ids AS id
MATCH (a:Actor {id: id})
CREATE (d)-[:INCLUDES]->(a)
