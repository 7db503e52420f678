MATCH (c:Claim)
WHERE c.dataset = $dataset
WITH c LIMIT 5000
DETACH DELETE c
RETURN count(*) AS deleted
