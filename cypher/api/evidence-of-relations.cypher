MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE c.relation IN $relations
RETURN properties(c) AS claim, states.locator AS locator, properties(s) AS source
ORDER BY c.relation, c.stance DESC, c.id
