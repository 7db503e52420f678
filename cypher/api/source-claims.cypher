MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE s.id = $source
RETURN properties(c) AS claim, states.locator AS locator, s.id AS source
ORDER BY c.dataset, c.id
