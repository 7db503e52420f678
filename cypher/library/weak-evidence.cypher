// title: What rests on weak evidence only?
// description: Relations of all years of which even the best supporting claim is of poor credibility on the Admiralty scale (4 doubtful, 5 improbable, 6 cannot be judged). A claim that disputes a relation or its dates is no support.
// none: No relation rests on claims of credibility {credibility} or worse alone.
// group: Disputed claims
// parameter: credibility (integer: 2 | 3 | 4 | 5 | 6) = 4 — best credibility that still counts as weak
MATCH (c:Claim {stance: 'supports'})-[:SUBJECT]->(a:Actor)
WHERE c.retracted IS NULL
WITH a, c.relation AS id, min(c.credibility) AS best, count(c) AS claims
WHERE best >= $credibility
MATCH (a)-[r]->(b:Actor)
WHERE r.id = id
RETURN r AS relation, best AS bestCredibility, claims AS claims, r.status AS status, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY bestCredibility DESC, r.id
