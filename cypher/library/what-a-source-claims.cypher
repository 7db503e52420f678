// title: What does one source claim?
// description: Every claim of a source with its place in it, how credible it is, the time for which it attests the relation where it names one, and the relation it is about. Retracted claims say so.
// none: “{source}” makes no claim.
// group: Disputed claims
// parameter: source (source) = "resistance-cells-2008" — the source
MATCH (s:Source {id: $source})-[states:STATES]->(c:Claim)
MATCH (c)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
MATCH (a)-[r]->(b)
WHERE r.id = c.relation
RETURN r AS relation, states.locator AS place, c.text AS claim, c.credibility AS credibility, c.stance AS stance,
       c.attests AS attests, c.retracted AS retracted, s AS source, a AS actor, b AS other
ORDER BY place, c.id, r.id
