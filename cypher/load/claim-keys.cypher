MATCH (c:Claim)
WHERE c.key IS NULL
SET c.key = c.dataset + '/' + c.id
