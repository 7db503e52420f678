MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE c.relation IN $relations
RETURN c.relation AS relation, c.id AS id, c.text AS claim, c.credibility AS credibility, c.stance AS stance, states.locator AS locator, properties(s) AS source
ORDER BY relation, stance DESC, id
