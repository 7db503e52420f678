MATCH (a:Actor)
RETURN properties(a) AS actor
ORDER BY a.id
