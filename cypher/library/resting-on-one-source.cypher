// title: What rests on a single source?
// description: Relations that one independent voice alone supports: the first to check before relying on them, those of low confidence on top. A source that is known only through another is the voice of that other, and a claim that disputes a relation or its dates is no support.
// group: Disputed claims
MATCH (s:Source)-[:STATES]->(c:Claim {stance: 'supports'})-[:SUBJECT]->(a:Actor)
WHERE c.retracted IS NULL
OPTIONAL MATCH (through:Source {id: s.via})
OPTIONAL MATCH (further:Source {id: through.via})
WITH a, c.relation AS id, count(c) AS claims, collect(DISTINCT coalesce(further.via, through.via, s.via, s.id)) AS voices
WHERE size(voices) = 1
MATCH (a)-[r]->(b:Actor)
WHERE r.id = id
RETURN a AS actor, r AS relation, b AS other, voices[0] AS source, claims, r.confidence AS confidence
ORDER BY CASE r.confidence WHEN 'low' THEN 0 WHEN 'moderate' THEN 1 ELSE 2 END, r.id
