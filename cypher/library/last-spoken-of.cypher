// title: Who is last spoken of in a given year?
// description: Actors who vanish or disappear from the sources: nothing is attested of them after that year. Those of whom the last is told in it come first, with the relations that are the last. That the sources fall silent does not say that anybody is gone.
// words: vanish, vanished, disappeared, last mentioned
// none: Everybody is still spoken of after {last}.
// group: What changed
// parameter: last (year) = 2008 — the year after which nothing is attested
MATCH (a:Actor)-[r]-(:Actor)
WHERE r.dating = 'dated' AND r.to IS NOT NULL
WITH a, max(r.to) AS end
WITH a, end, toInteger(substring(end, 0, 4)) - CASE WHEN substring(end, 4) = '-01-01' THEN 1 ELSE 0 END AS year
WHERE year <= $last
MATCH (a)-[r]-(:Actor)
WHERE r.dating = 'dated' AND r.to = end
WITH DISTINCT a, end, year, r
ORDER BY r.id
WITH a, end, year, collect(r) AS relations
RETURN a AS actor, year AS `last year`, relations AS `last relations`
ORDER BY end DESC, actor.name, actor.id
