MATCH (s:Source)-[states:STATES]->(c:Claim)
RETURN c.id AS id, c.relation AS relation, c.text AS claim, c.credibility AS credibility, c.stance AS stance,
       states.locator AS locator, s.id AS source
ORDER BY relation, stance DESC, id
