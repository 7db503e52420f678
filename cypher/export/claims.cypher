MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE c.dataset = $dataset
RETURN s.id AS source, states.locator AS locator, c.text AS claim, properties(c) AS properties
ORDER BY c.id
