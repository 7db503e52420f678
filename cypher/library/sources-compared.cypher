// title: What does each source contribute?
// description: Every source with its reliability, how many claims it makes for and against, and the number of relations it speaks of.
// group: Disputed claims
MATCH (s:Source)-[:STATES]->(c:Claim)
RETURN s AS source, s.published AS published, s.reliability AS reliability, count(DISTINCT c.relation) AS relations,
       sum(CASE WHEN c.stance = 'supports' THEN 1 ELSE 0 END) AS supports,
       sum(CASE WHEN c.stance = 'disputes' THEN 1 ELSE 0 END) AS disputes
ORDER BY relations DESC, source.id
