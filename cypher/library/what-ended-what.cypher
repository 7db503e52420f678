// title: Which ties did an event end?
// description: Every relation that an event closed, beside that event: who turned from whom, and when.
// none: No source tells of an event that ended a relation.
// group: What changed
// featured: yes
// datasets: iraq
MATCH (c:Actor)-[ended]->(d:Actor)
WHERE ended.endedBy IS NOT NULL
MATCH (c)-[event]-(d)
WHERE event.id = ended.endedBy
RETURN startNode(event) AS actor, event AS event, event.dates AS date, c AS from, ended AS ended, d AS to, ended.summary AS summary,
       event.sources AS `sources of the event`, ended.sources AS `sources of what ended`
ORDER BY event.from, event.id, ended.id
