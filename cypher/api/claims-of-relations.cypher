UNWIND $relations AS id
MATCH (c:Claim {relation: id})<-[states:STATES]-(s:Source)
RETURN properties(c) AS claim, states.locator AS locator, s.id AS source
ORDER BY c.relation, c.stance DESC, c.id
