// title: What does one source claim?
// description: Every claim of a source with its place in it, how credible it is, and the relation it is about.
// group: disputed claims
// parameter: source (string) = "resistance-cells-2008" — the id of the source
MATCH (s:Source {id: $source})-[states:STATES]->(c:Claim)
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.id = c.relation
RETURN states.locator AS place, a AS actor, r AS relation, b AS other, c.text AS claim, c.credibility AS credibility, c.stance AS stance
ORDER BY place, c.id
