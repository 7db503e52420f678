// title: Was what was announced, alleged or foreseen borne out?
// description: Relations not reported as a fact, beside one of the same type between the same two that is, and that a source dates after it or into the time that was foretold; empty where the sources never come back to it.
// group: Disputed claims
// parameter: statuses (list) = ["forecast", "announced", "alleged"] — what counts as not a fact (inferred may be added)
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status IN $statuses
OPTIONAL MATCH (a)-[later]->(b)
WHERE type(later) = type(r) AND later.status = 'actual' AND (later.from > r.from OR later.from >= r.foretoldFrom)
RETURN r.status AS status, a AS actor, r AS relation, b AS other, r.summary AS summary, later AS borneOutBy, later.dates AS date
ORDER BY status, r.id, later.id
