// title: What rests on a single source?
// description: Relations of all years that one independent source alone supports: the first to check before relying on them, those of low confidence on top. A source that is known only through another counts as that other one, and a claim that disputes a relation or its dates is no support.
// words: ties that rest on one source only, relations with one source only, only one source, sole source
// none: No relation rests on a single source.
// group: Disputed claims
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.independentSources = 1
MATCH (s:Source)-[:STATES]->(c:Claim {relation: r.id, stance: 'supports'})
WHERE c.retracted IS NULL
WITH a, r, b, s, c
ORDER BY s.id
WITH a, r, b, collect(DISTINCT s) AS sources, count(c) AS claims
RETURN r AS relation, sources, claims, r.confidence AS confidence, a AS actor, b AS other
ORDER BY CASE r.confidence WHEN 'low' THEN 0 WHEN 'moderate' THEN 1 ELSE 2 END, r.id
