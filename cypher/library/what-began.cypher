// title: What began in the window?
// description: Relations that are known to have begun in the window, in the order of their dates.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.startStatus = 'known' AND r.from >= $from AND r.from < $to
RETURN r.from AS from, a AS actor, r AS relation, b AS other, r.summary AS summary
ORDER BY r.from, r.id
