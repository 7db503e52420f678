// title: What happened, in order?
// description: Meetings, permissions, cease-fires and withdrawals of all years, by their dates; those that are only foretold by the time that is spoken of, and those that nobody dates last.
// none: No source tells of an event.
// group: What changed
MATCH (a:Actor)-[r:MEETS_WITH|AUTHORIZES|DECLARES_CEASEFIRE_WITH|WITHDRAWS_SUPPORT]->(b:Actor)
RETURN r.dates AS date, r AS event, r.status AS status, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY coalesce(r.from, r.foretoldFrom, '9999'), r.id
