UNWIND $rows AS row
MATCH (a:Actor {id: row.source})-[r:RELATION_TYPE {id: row.id}]->(b:Actor {id: row.target})
SET r = row.properties
