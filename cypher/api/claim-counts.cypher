MATCH (c:Claim)
WHERE c.relation IN $relations
RETURN c.relation AS relation, c.stance AS stance, count(c) AS claims
ORDER BY relation, stance
