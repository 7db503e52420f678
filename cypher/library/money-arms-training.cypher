// title: Where did money, arms and training come from?
// description: All material support of all years, whoever gave it: money, arms, training, shelter. With its dates, whether it is told as fact, and how sure the coder is; what is alleged or foretold is listed too.
// words: who paid whom, who pays whom, who funds whom, payments, funding
// none: No source tells of money, arms, training or shelter.
// group: Money and arms
MATCH (a:Actor)-[r:FUNDS|ARMS|TRAINS|HOSTS]->(b:Actor)
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.sources AS sources, a AS giver, b AS receiver
ORDER BY a.name, b.name, r.id
