MATCH (s:Source)-[states:STATES]->(c:Claim)
MATCH (a:Actor)<-[:SUBJECT]-(c)-[:OBJECT]->(b:Actor)
RETURN c.id AS id, c.dataset AS dataset, s.id AS source, states.locator AS locator, a.id AS subject, b.id AS object, properties(c) AS properties
