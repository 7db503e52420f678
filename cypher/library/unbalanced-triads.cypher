// title: Which three do not fit together?
// description: Three actors of whom one or three pairs are at odds and the others allied, with the relations that make it so, by all relations in the window (attested, date uncertain or undated; more on request). However they are put into two camps, a relation speaks against it. Pairs with relations of both signs are left out.
// none: No three fail to fit together {window}, by what the sources tell.
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[x]-(b:Actor)
WHERE a.id < b.id AND x.sign <> 0 AND (x.dating = 'undated' OR (x.dating = 'dated' AND coalesce(x.possibleFrom < $to, true) AND coalesce(x.possibleTo > $from, true)
  AND ($counted = 'possible' OR (x.from >= $to AND x.startStatus = 'known')
    OR (x.from < $to AND (x.endStatus = 'ended' OR ($counted = 'presumed' AND x.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(x.attestedFrom, [])) - 1) WHERE x.attestedFrom[i] < $to AND x.attestedTo[i] > $from))))
WITH a, b, x
ORDER BY x.id
WITH a, b, min(x.sign) AS lowAB, max(x.sign) AS highAB, collect(x) AS first
WHERE lowAB * highAB > 0
MATCH (b)-[y]-(c:Actor)
WHERE b.id < c.id AND y.sign <> 0 AND (y.dating = 'undated' OR (y.dating = 'dated' AND coalesce(y.possibleFrom < $to, true) AND coalesce(y.possibleTo > $from, true)
  AND ($counted = 'possible' OR (y.from >= $to AND y.startStatus = 'known')
    OR (y.from < $to AND (y.endStatus = 'ended' OR ($counted = 'presumed' AND y.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(y.attestedFrom, [])) - 1) WHERE y.attestedFrom[i] < $to AND y.attestedTo[i] > $from))))
WITH a, b, lowAB, first, c, y
ORDER BY y.id
WITH a, b, lowAB, first, c, min(y.sign) AS lowBC, max(y.sign) AS highBC, collect(y) AS second
WHERE lowBC * highBC > 0
MATCH (a)-[z]-(c)
WHERE z.sign <> 0 AND (z.dating = 'undated' OR (z.dating = 'dated' AND coalesce(z.possibleFrom < $to, true) AND coalesce(z.possibleTo > $from, true)
  AND ($counted = 'possible' OR (z.from >= $to AND z.startStatus = 'known')
    OR (z.from < $to AND (z.endStatus = 'ended' OR ($counted = 'presumed' AND z.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(z.attestedFrom, [])) - 1) WHERE z.attestedFrom[i] < $to AND z.attestedTo[i] > $from))))
WITH a, b, c, lowAB, lowBC, first, second, z
ORDER BY z.id
WITH a, b, c, lowAB, lowBC, first, second, min(z.sign) AS lowAC, max(z.sign) AS highAC, collect(z) AS third
WHERE lowAC * highAC > 0 AND lowAB * lowBC * lowAC < 0
RETURN a AS one, b AS two, c AS three, CASE WHEN lowAB + lowBC + lowAC = -3 THEN 3 ELSE 1 END AS atOdds,
       first AS oneAndTwo, second AS twoAndThree, third AS threeAndOne
ORDER BY atOdds, one.id, two.id, three.id
