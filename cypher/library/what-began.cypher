// title: What began in the window?
// description: Relations whose beginning a source dates, and whose first day by those dates lies in the window. What is of unknown beginning, undated or foretold has not "begun" in any window.
// none: No source dates the beginning of a relation {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.startStatus = 'known' AND r.from >= $from AND r.from < $to
RETURN r AS relation, r.from AS beganAtTheEarliest, r.dates AS dates, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY r.from, r.id
