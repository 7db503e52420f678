// title: What is disputed, and by whom?
// description: Every claim that speaks against a relation, with its source and place, beside what it contradicts.
// group: disputed claims
// featured: yes
MATCH (s:Source)-[states:STATES]->(c:Claim {stance: 'disputes'})
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.id = c.relation
RETURN a AS actor, r AS relation, b AS other, c.text AS objection, s.title AS source, states.locator AS place
ORDER BY r.id, c.id
