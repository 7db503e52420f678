// title: Which ties ended in January 2020, and what ended them?
// description: Every relation that an event closed, beside that event: who turned from whom, and when.
// group: what changed
// featured: yes
MATCH (a:Actor)-[event]->(b:Actor)
MATCH (c:Actor)-[ended]->(d:Actor)
WHERE ended.endedBy = event.id
RETURN a AS actor, event AS event, event.dates AS date, c AS from, ended AS ended, d AS to, ended.summary AS summary
ORDER BY event.from, ended.id
