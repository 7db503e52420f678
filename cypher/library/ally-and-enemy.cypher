// title: Who is ally and enemy at once?
// description: Pairs of actors with supportive and hostile relations in the window (attested, date uncertain or undated; more on request).
// group: Who with whom
// featured: yes
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[good]-(b:Actor)
WHERE a.id < b.id AND good.sign > 0 AND (good.dating = 'undated' OR (good.from < $to AND good.to > $from)
  OR ($counted <> 'attested' AND good.dating = 'dated' AND coalesce(good.possibleFrom < $to, true) AND coalesce(good.possibleTo > $from, true)
    AND ($counted = 'possible' OR (good.endStatus = 'ongoing' AND good.from < $to))))
MATCH (a)-[bad]-(b)
WHERE bad.sign < 0 AND (bad.dating = 'undated' OR (bad.from < $to AND bad.to > $from)
  OR ($counted <> 'attested' AND bad.dating = 'dated' AND coalesce(bad.possibleFrom < $to, true) AND coalesce(bad.possibleTo > $from, true)
    AND ($counted = 'possible' OR (bad.endStatus = 'ongoing' AND bad.from < $to))))
WITH a, b, good, bad
ORDER BY good.id, bad.id
RETURN a AS one, b AS other, collect(DISTINCT good) AS supportive, collect(DISTINCT bad) AS hostile
ORDER BY one.id, other.id
