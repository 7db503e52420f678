// title: What is attested in the window?
// description: Relations of which a source says, however its coarse dates are meant, that they held on at least one day of the window. That is not to say that they are confirmed: see the status and the confidence.
// none: No source attests a relation {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFromLatest[i] < $to AND r.attestedToEarliest[i] > $from)
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY a.name, b.name, r.id
