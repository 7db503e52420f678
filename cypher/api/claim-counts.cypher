MATCH (c:Claim)
WHERE c.retracted IS NULL
RETURN c.relation AS relation, count(c) AS claims, sum(CASE WHEN c.stance IN ['disputes', 'disputes-dates'] THEN 1 ELSE 0 END) AS disputing
