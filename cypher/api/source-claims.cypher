MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE s.id = $source
RETURN c.id AS id, c.relation AS relation, c.text AS claim, c.credibility AS credibility, c.stance AS stance, states.locator AS locator
ORDER BY c.dataset, id
