MATCH (s:Source)-[states:STATES]->(c:Claim)
RETURN properties(c) AS claim, states.locator AS locator, s.id AS source
ORDER BY c.relation, c.stance DESC, c.id
