// title: Where did money, arms and training come from?
// description: All material support of all years, whoever gave it: money, arms, training, shelter. With its dates, whether it is told as fact, and how sure the coder is; what is alleged or foretold is listed too.
// group: Money and arms
MATCH (a:Actor)-[r:FUNDS|ARMS|TRAINS|HOSTS]->(b:Actor)
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, a AS giver, b AS receiver
ORDER BY a.name, b.name, r.id
