// title: How does the evidence on each disputed relation weigh?
// description: Relations that a source disputes, with the number of claims on either side and the best credibility of each (1 confirmed … 6 cannot be judged).
// group: Disputed claims
MATCH (objection:Claim {stance: 'disputes'})-[:SUBJECT]->(a:Actor)
WITH DISTINCT a, objection.relation AS id
MATCH (a)<-[:SUBJECT]-(c:Claim)
WHERE c.relation = id
WITH a, id,
     sum(CASE WHEN c.stance = 'supports' THEN 1 ELSE 0 END) AS supports,
     min(CASE WHEN c.stance = 'supports' THEN c.credibility END) AS bestFor,
     sum(CASE WHEN c.stance = 'disputes' THEN 1 ELSE 0 END) AS disputes,
     min(CASE WHEN c.stance = 'disputes' THEN c.credibility END) AS bestAgainst
MATCH (a)-[r]->(b:Actor)
WHERE r.id = id
RETURN a AS actor, r AS relation, b AS other, supports, bestFor, disputes, bestAgainst, r.confidence AS confidence
ORDER BY disputes DESC, r.id
