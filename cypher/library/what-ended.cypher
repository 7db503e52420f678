// title: What ended in the window?
// description: States that a source says are over, and whose last day by its dates lies in the window, with the event that ended it where one is told. What is only silent, presumed or foretold has not "ended" in any window.
// none: No source tells of a relation that ended {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.endStatus = 'ended' AND r.to > $from AND r.to <= $to AND (r.dates CONTAINS '/' OR r.startStatus = 'unknown') AND type(r) <> 'KILLS'
RETURN r AS relation, r.dates AS dates, r.endedBy AS endedBy, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY r.to, r.id
