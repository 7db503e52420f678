MATCH (d:Dataset)
WITH collect(d.id) AS datasets
MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE s.id = $source AND c.dataset IN datasets
RETURN properties(c) AS claim, states.locator AS locator, s.id AS source
ORDER BY c.dataset, c.id
