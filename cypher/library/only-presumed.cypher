// title: What is only presumed to go on?
// description: Relations last attested before the window, of which no source says that they ended.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.to <= $from AND r.endStatus IN ['ongoing', 'unknown']
RETURN a AS actor, r AS relation, b AS other, r.to AS attestedBefore, r.endStatus AS end, r.summary AS summary
ORDER BY r.to DESC, r.id
