// title: What passed between two actors?
// description: Every relation of two actors with each other, in all years and in the order of the dates, supportive and hostile together; what nobody dates is last.
// words: fall out, fell out with, fallen out, break with, broke with, broken with, break up, split with, part ways, turn on each other, quarrel, quarrelled, history of two
// none: No source tells of a relation between {one} and {other}.
// beside: near
// group: Who with whom
// parameter: one (actor) = "sadr" — the one actor
// parameter: other (actor) = "iran" — the other actor
MATCH (a:Actor {id: $one})-[r]-(b:Actor {id: $other})
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources,
       startNode(r) AS actor, endNode(r) AS target
ORDER BY coalesce(r.from, r.foretoldFrom, '9999'), r.id
