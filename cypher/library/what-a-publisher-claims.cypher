// title: What does one publisher claim?
// description: Every claim of all sources of a publisher, such as a newspaper or an institute, by source and place in it, with the relation that it is about. A part of the publisher's name is enough. Retracted claims are left out.
// none: No source of a publisher called “{publisher}” makes a claim.
// group: Disputed claims
// datasets: iraq, iraq-2003-2020
// parameter: publisher (string) = "Institute for the Study of War" — the publisher, or a part of its name
MATCH (s:Source)-[states:STATES]->(c:Claim)
WHERE toLower(s.publisher) CONTAINS toLower($publisher) AND c.retracted IS NULL
MATCH (c)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
MATCH (a)-[r]->(b)
WHERE r.id = c.relation
RETURN c.text AS claim, r AS relation, s AS source, states.locator AS place, c.credibility AS credibility, c.stance AS stance,
       s.publisher AS publisher
ORDER BY s.publisher, s.id, c.id, r.id
