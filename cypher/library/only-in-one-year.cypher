// title: Who is spoken of in only one of two years?
// description: Actors with relations that may hold in the one year and none in the other: who has gone, who is new, and of whom the sources are silent.
// group: What changed
// parameter: before (year) = 2008 — the earlier year
// parameter: after (year) = 2020 — the later year
MATCH (a:Actor)-[r]-(:Actor)
WITH a, sum(CASE WHEN r.fromYear <= $before AND $before <= r.toYear THEN 1 ELSE 0 END) AS earlier,
     sum(CASE WHEN r.fromYear <= $after AND $after <= r.toYear THEN 1 ELSE 0 END) AS later
WHERE (earlier = 0 AND later > 0) OR (earlier > 0 AND later = 0)
RETURN a AS actor, CASE WHEN earlier > 0 THEN $before ELSE $after END AS year, earlier + later AS relations
ORDER BY year, actor.name
