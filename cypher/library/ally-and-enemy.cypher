// title: Who is ally and enemy at once?
// description: Pairs of actors with supportive and hostile relations that both may hold in the window (dated into or around it, or undated).
// group: Who with whom
// featured: yes
MATCH (a:Actor)-[good]-(b:Actor)
WHERE a.id < b.id AND good.sign > 0 AND (good.dating = 'undated' OR (good.from < $to AND good.to > $from))
MATCH (a)-[bad]-(b)
WHERE bad.sign < 0 AND (bad.dating = 'undated' OR (bad.from < $to AND bad.to > $from))
WITH a, b, good, bad
ORDER BY good.id, bad.id
RETURN a AS one, b AS other, collect(DISTINCT good) AS supportive, collect(DISTINCT bad) AS hostile
ORDER BY one.id, other.id
