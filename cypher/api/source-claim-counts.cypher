MATCH (s:Source)-[:STATES]->(c:Claim)
WHERE c.retracted IS NULL
RETURN s.id AS source, count(c) AS claims
