// title: Who has enemies in common but no tie?
// description: Pairs hostile to the same actors that are themselves neither allied nor at odds, by all relations in the window (attested, date uncertain or undated; more on request): allies that might be.
// none: No two without a tie have {least} or more enemies in common {window}, by what the sources tell.
// group: Structure
// parameter: least (integer) = 2 — how many enemies they have in common at least
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[x]-(enemy:Actor)
WHERE x.sign < 0 AND (x.dating = 'undated' OR (x.dating = 'dated' AND coalesce(x.possibleFrom < $to, true) AND coalesce(x.possibleTo > $from, true)
  AND ($counted = 'possible' OR (x.from >= $to AND x.startStatus = 'known')
    OR (x.from < $to AND (x.endStatus = 'ended' OR ($counted = 'presumed' AND x.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(x.attestedFrom, [])) - 1) WHERE x.attestedFrom[i] < $to AND x.attestedTo[i] > $from))))
WITH DISTINCT a, enemy
MATCH (enemy)-[y]-(b:Actor)
WHERE a.id < b.id AND y.sign < 0 AND (y.dating = 'undated' OR (y.dating = 'dated' AND coalesce(y.possibleFrom < $to, true) AND coalesce(y.possibleTo > $from, true)
  AND ($counted = 'possible' OR (y.from >= $to AND y.startStatus = 'known')
    OR (y.from < $to AND (y.endStatus = 'ended' OR ($counted = 'presumed' AND y.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(y.attestedFrom, [])) - 1) WHERE y.attestedFrom[i] < $to AND y.attestedTo[i] > $from))))
WITH DISTINCT a, b, enemy
ORDER BY enemy.id
WITH a, b, collect(enemy.name) AS enemies
WHERE size(enemies) >= $least
OPTIONAL MATCH (a)-[tie]-(b)
WHERE tie.sign <> 0 AND (tie.dating = 'undated' OR (tie.dating = 'dated' AND coalesce(tie.possibleFrom < $to, true) AND coalesce(tie.possibleTo > $from, true)
  AND ($counted = 'possible' OR (tie.from >= $to AND tie.startStatus = 'known')
    OR (tie.from < $to AND (tie.endStatus = 'ended' OR ($counted = 'presumed' AND tie.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(tie.attestedFrom, [])) - 1) WHERE tie.attestedFrom[i] < $to AND tie.attestedTo[i] > $from))))
WITH a, b, enemies, count(tie) AS ties
WHERE ties = 0
RETURN a AS one, b AS other, enemies AS enemies
ORDER BY size(enemies) DESC, one.id, other.id
