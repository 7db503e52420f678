// title: What happened, in order?
// description: Meetings, permissions, cease-fires and withdrawals of all years, by their dates.
// group: What changed
MATCH (a:Actor)-[r:MEETS_WITH|AUTHORIZES|DECLARES_CEASEFIRE_WITH|WITHDRAWS_SUPPORT]->(b:Actor)
RETURN r.dates AS date, a AS actor, r AS event, b AS other, r.status AS status, r.summary AS summary
ORDER BY r.from, r.id
