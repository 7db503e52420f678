MATCH (c:Claim)
WHERE c.stance IN ['disputes', 'disputes-dates'] AND c.retracted IS NULL
RETURN DISTINCT c.relation AS relation
