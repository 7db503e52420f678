// title: What was only foretold?
// description: What was announced or forecast, of all years, by the time that is spoken of; on request only what was foretold for the window. That it happened is not said, and no other question counts it.
// words: foretold for the window, what was forecast, forecasts, what was predicted, predictions, what was announced, expected, planned
// none: No source foretells anything that was to hold {window}.
// group: What changed
// parameter: windowOnly (boolean) = false — only what was foretold for the window
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.dating = 'foretold' AND (NOT $windowOnly OR (r.foretoldFrom < $to AND r.foretoldTo > $from))
RETURN r AS relation, r.dates AS dates, r.status AS status, r.foretoldFrom AS foretoldFrom, r.foretoldTo AS foretoldBefore, r.summary AS summary, r.sources AS sources,
       a AS actor, b AS other
ORDER BY r.foretoldFrom, r.id
