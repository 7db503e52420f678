MATCH (:Actor)-[r]->(:Actor)
WHERE r.dataset = $dataset
WITH r LIMIT 5000
DELETE r
RETURN count(*) AS deleted
