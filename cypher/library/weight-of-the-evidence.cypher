// title: How does the evidence on each disputed relation weigh?
// description: Relations that a source disputes, or whose dates one disputes, with the number of claims that support them, dispute them, or dispute their dates only, and the best credibility of each.
// none: No relation is disputed.
// group: Disputed claims
MATCH (objection:Claim)-[:SUBJECT]->(a:Actor)
WHERE objection.stance IN ['disputes', 'disputes-dates'] AND objection.retracted IS NULL
WITH DISTINCT a, objection.relation AS id
MATCH (a)<-[:SUBJECT]-(c:Claim)
WHERE c.relation = id AND c.retracted IS NULL
WITH a, id,
     sum(CASE WHEN c.stance = 'supports' THEN 1 ELSE 0 END) AS supports,
     min(CASE WHEN c.stance = 'supports' THEN c.credibility END) AS bestFor,
     sum(CASE WHEN c.stance = 'disputes' THEN 1 ELSE 0 END) AS disputes,
     min(CASE WHEN c.stance = 'disputes' THEN c.credibility END) AS bestAgainst,
     sum(CASE WHEN c.stance = 'disputes-dates' THEN 1 ELSE 0 END) AS disputesDates,
     min(CASE WHEN c.stance = 'disputes-dates' THEN c.credibility END) AS bestAgainstDates
MATCH (a)-[r]->(b:Actor)
WHERE r.id = id
RETURN r AS relation, supports, bestFor, disputes, bestAgainst, disputesDates, bestAgainstDates, r.confidence AS confidence, r.sources AS sources,
       a AS actor, b AS other
ORDER BY disputes DESC, disputesDates DESC, r.id
