UNWIND $rows AS row
MATCH (a:Actor {id: row.source})
MATCH (b:Actor {id: row.target})
MERGE (a)-[r:RELATION_TYPE {id: row.id}]->(b)
SET r = row.properties
