// title: Was what was announced, alleged or forecast borne out?
// description: Relations of all years that are not told as fact, beside one of the same type between the same two that is, and that a source dates after it or into the time that was foretold. Where nothing stands beside it, no source comes back to it.
// none: No relation is told as {statuses} only.
// group: Disputed claims
// parameter: statuses (list: "forecast" | "announced" | "alleged" | "inferred") = ["forecast", "announced", "alleged"] — what is not told as fact
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.status IN $statuses
OPTIONAL MATCH (a)-[later]->(b)
WHERE type(later) = type(r) AND later.status = 'actual' AND (later.from > r.from OR later.from >= r.foretoldFrom)
RETURN r AS relation, r.status AS status, later AS borneOutBy, later.dates AS `dates of that`, r.summary AS summary, r.sources AS sources,
       later.sources AS `sources of that`, a AS actor,
       b AS other
ORDER BY status, r.id, later.id
