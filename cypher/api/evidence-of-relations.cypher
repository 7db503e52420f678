UNWIND $relations AS id
MATCH (c:Claim {relation: id})<-[states:STATES]-(s:Source)
RETURN properties(c) AS claim, states.locator AS locator, properties(s) AS source
ORDER BY c.relation, c.stance DESC, c.id
