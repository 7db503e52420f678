// title: What is disputed, and by whom?
// description: Every claim that speaks against a relation, or against its dates only, with its source and place, beside what it contradicts.
// words: who denies what, what is denied, contradicted, contested
// none: No source disputes what another says.
// group: Disputed claims
// featured: yes
MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE c.stance IN ['disputes', 'disputes-dates'] AND c.retracted IS NULL
MATCH (c)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
MATCH (a)-[r]->(b)
WHERE r.id = c.relation
RETURN r AS relation, c.stance AS stance, c.text AS objection, s.title AS source, states.locator AS place, a AS actor, b AS other
ORDER BY r.id, c.id
