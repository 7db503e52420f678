// title: Whose enemy's enemy is no friend?
// description: Pairs that are at odds with each other, and both with the same third actors, by all relations in the window (attested, date uncertain or undated; more on request). Two camps have no room for that, three do.
// none: No source tells of two enemies who had an enemy in common {window}.
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[x]-(b:Actor)
WHERE a.id < b.id AND x.sign < 0 AND (x.dating = 'undated' OR (x.dating = 'dated' AND coalesce(x.possibleFrom < $to, true) AND coalesce(x.possibleTo > $from, true)
  AND ($counted = 'possible' OR (x.from >= $to AND x.startStatus = 'known')
    OR (x.from < $to AND (x.endStatus = 'ended' OR ($counted = 'presumed' AND x.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(x.attestedFrom, [])) - 1) WHERE x.attestedFrom[i] < $to AND x.attestedTo[i] > $from))))
WITH DISTINCT a, b
MATCH (a)-[y]-(enemy:Actor)
WHERE y.sign < 0 AND enemy.id <> b.id AND (y.dating = 'undated' OR (y.dating = 'dated' AND coalesce(y.possibleFrom < $to, true) AND coalesce(y.possibleTo > $from, true)
  AND ($counted = 'possible' OR (y.from >= $to AND y.startStatus = 'known')
    OR (y.from < $to AND (y.endStatus = 'ended' OR ($counted = 'presumed' AND y.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(y.attestedFrom, [])) - 1) WHERE y.attestedFrom[i] < $to AND y.attestedTo[i] > $from))))
WITH DISTINCT a, b, enemy
MATCH (enemy)-[z]-(b)
WHERE z.sign < 0 AND (z.dating = 'undated' OR (z.dating = 'dated' AND coalesce(z.possibleFrom < $to, true) AND coalesce(z.possibleTo > $from, true)
  AND ($counted = 'possible' OR (z.from >= $to AND z.startStatus = 'known')
    OR (z.from < $to AND (z.endStatus = 'ended' OR ($counted = 'presumed' AND z.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(z.attestedFrom, [])) - 1) WHERE z.attestedFrom[i] < $to AND z.attestedTo[i] > $from))))
WITH DISTINCT a, b, enemy
ORDER BY enemy.id
WITH a, b, collect(enemy.name) AS enemies
RETURN a AS one, b AS other, enemies AS enemies
ORDER BY size(enemies) DESC, one.id, other.id
