// title: Which triangles of friends and foes balance?
// description: Three actors, each two of them tied by one sign only, by all relations in the window (attested, date uncertain or undated; more on request). It balances when a friend's friend is a friend and an enemy's enemy too; three enemies, or two friends of one who are enemies of each other, do not, and there a change of sides is to be looked for.
// none: No three are tied to each other, each two by one sign only, {window}, by what the sources tell.
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[x]-(b:Actor)
WHERE a.id < b.id AND x.sign <> 0 AND (x.dating = 'undated' OR (x.dating = 'dated' AND coalesce(x.possibleFrom < $to, true) AND coalesce(x.possibleTo > $from, true)
  AND ($counted = 'possible' OR (x.from >= $to AND x.startStatus = 'known')
    OR (x.from < $to AND (x.endStatus = 'ended' OR ($counted = 'presumed' AND x.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(x.attestedFrom, [])) - 1) WHERE x.attestedFrom[i] < $to AND x.attestedTo[i] > $from))))
WITH a, b, min(x.sign) AS lowAB, max(x.sign) AS highAB
WHERE lowAB * highAB > 0
MATCH (b)-[y]-(c:Actor)
WHERE b.id < c.id AND y.sign <> 0 AND (y.dating = 'undated' OR (y.dating = 'dated' AND coalesce(y.possibleFrom < $to, true) AND coalesce(y.possibleTo > $from, true)
  AND ($counted = 'possible' OR (y.from >= $to AND y.startStatus = 'known')
    OR (y.from < $to AND (y.endStatus = 'ended' OR ($counted = 'presumed' AND y.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(y.attestedFrom, [])) - 1) WHERE y.attestedFrom[i] < $to AND y.attestedTo[i] > $from))))
WITH a, b, lowAB, c, min(y.sign) AS lowBC, max(y.sign) AS highBC
WHERE lowBC * highBC > 0
MATCH (a)-[z]-(c)
WHERE z.sign <> 0 AND (z.dating = 'undated' OR (z.dating = 'dated' AND coalesce(z.possibleFrom < $to, true) AND coalesce(z.possibleTo > $from, true)
  AND ($counted = 'possible' OR (z.from >= $to AND z.startStatus = 'known')
    OR (z.from < $to AND (z.endStatus = 'ended' OR ($counted = 'presumed' AND z.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(z.attestedFrom, [])) - 1) WHERE z.attestedFrom[i] < $to AND z.attestedTo[i] > $from))))
WITH a, b, c, lowAB, lowBC, min(z.sign) AS lowAC, max(z.sign) AS highAC
WHERE lowAC * highAC > 0
RETURN CASE WHEN lowAB * lowBC * lowAC > 0 THEN 'balanced' ELSE 'unbalanced' END AS balance,
       a AS one, CASE WHEN lowAB > 0 THEN 'friends' ELSE 'foes' END AS oneAndTwo,
       b AS two, CASE WHEN lowBC > 0 THEN 'friends' ELSE 'foes' END AS twoAndThree,
       c AS three, CASE WHEN lowAC > 0 THEN 'friends' ELSE 'foes' END AS threeAndOne
ORDER BY balance DESC, one.id, two.id, three.id
