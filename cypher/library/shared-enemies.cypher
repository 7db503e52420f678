// title: Who has enemies in common but no tie?
// description: Pairs hostile to the same actors that are themselves neither allied nor at odds, by all that may hold in the window (dated into or around it, or undated): allies that might be.
// group: Structure
// parameter: least (integer) = 2 — how many enemies they have in common at least
MATCH (a:Actor)-[x]-(enemy:Actor)
WHERE x.sign < 0 AND (x.dating = 'undated' OR (x.from < $to AND x.to > $from))
WITH DISTINCT a, enemy
MATCH (enemy)-[y]-(b:Actor)
WHERE a.id < b.id AND y.sign < 0 AND (y.dating = 'undated' OR (y.from < $to AND y.to > $from))
WITH DISTINCT a, b, enemy
ORDER BY enemy.id
WITH a, b, collect(enemy.name) AS enemies
WHERE size(enemies) >= $least
OPTIONAL MATCH (a)-[tie]-(b)
WHERE tie.sign <> 0 AND (tie.dating = 'undated' OR (tie.from < $to AND tie.to > $from))
WITH a, b, enemies, count(tie) AS ties
WHERE ties = 0
RETURN a AS one, b AS other, enemies AS enemies
ORDER BY size(enemies) DESC, one.id, other.id
