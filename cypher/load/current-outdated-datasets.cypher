MATCH (:Actor)-[r]->(:Actor)
WHERE r.dating IS NULL OR r.independentSources IS NULL
RETURN DISTINCT r.dataset AS dataset
ORDER BY dataset
