MATCH (t:RelationType)
RETURN properties(t) AS type
ORDER BY t.type
