MATCH (s:Source)-[states:STATES]->(c:Claim)
RETURN c.id AS id, c.dataset AS dataset, s.id AS source, states.locator AS locator, properties(c) AS properties
