// title: What does each source contribute?
// description: Every source with its reliability and the source through which alone it is known, or that it repeats, how many claims it makes for a relation, against it, and against its dates only, and the number of relations it speaks of.
// none: No source makes a claim.
// group: Disputed claims
MATCH (s:Source)-[:STATES]->(c:Claim)
WHERE c.retracted IS NULL
RETURN s AS source, s.published AS published, s.reliability AS reliability, s.via AS via, count(DISTINCT c.relation) AS relations,
       sum(CASE WHEN c.stance = 'supports' THEN 1 ELSE 0 END) AS supports,
       sum(CASE WHEN c.stance = 'disputes' THEN 1 ELSE 0 END) AS disputes,
       sum(CASE WHEN c.stance = 'disputes-dates' THEN 1 ELSE 0 END) AS disputesDates
ORDER BY relations DESC, source.id
