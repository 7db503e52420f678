MATCH (c:Claim)
WHERE c.stance = 'disputes'
RETURN DISTINCT c.relation AS relation
