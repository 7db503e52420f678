// title: What was foretold for the window?
// description: What was announced or forecast for a time that the window meets. That it happened is not said, and no other question counts it.
// none: No source foretells anything that was to hold {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.foretoldFrom < $to AND r.foretoldTo > $from
RETURN r AS relation, r.dates AS dates, r.status AS status, r.foretoldFrom AS foretoldFrom, r.foretoldTo AS foretoldBefore, r.summary AS summary, r.sources AS sources,
       a AS actor, b AS other
ORDER BY r.foretoldFrom, r.id
