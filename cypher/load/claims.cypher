UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MATCH (a:Actor {id: row.subject})
MATCH (b:Actor {id: row.object})
CREATE (c:Claim {key: row.properties.key})
SET c = row.properties
CREATE (s)-[:STATES {locator: row.locator}]->(c)
CREATE (c)-[:SUBJECT]->(a)
CREATE (c)-[:OBJECT]->(b)
