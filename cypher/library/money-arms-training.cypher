// title: Where did money, arms and training come from?
// description: All material support, whoever gave it, with its dates and how sure the source is.
// group: Money and arms
MATCH (a:Actor)-[r:FUNDS|ARMS|TRAINS|HOSTS]->(b:Actor)
RETURN a AS giver, r AS relation, b AS taker, r.dates AS dates, r.status AS status, r.confidence AS confidence
ORDER BY a.name, b.name, r.id
