MATCH (c:Claim)
WHERE c.relation IN $relations AND c.retracted IS NULL
RETURN c.relation AS relation, c.stance AS stance, count(c) AS claims
ORDER BY relation, stance
