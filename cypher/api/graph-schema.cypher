MATCH (n)
RETURN 'node' AS of, labels(n) AS names, 'Actor' IN labels(n) AS actors, keys(n) AS keys, count(*) AS count, head(collect(n)) AS example
UNION ALL
MATCH (a)-[r]->(b)
RETURN 'relationship' AS of, [type(r)] AS names, 'Actor' IN labels(a) AND 'Actor' IN labels(b) AS actors, keys(r) AS keys, count(*) AS count, head(collect(r)) AS example
