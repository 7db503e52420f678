// title: Who is ally and enemy at once?
// description: Pairs of actors with supportive and hostile relations in the window (attested, date uncertain or undated; more on request).
// words: on both sides, stood on both sides, friend and foe, allies and enemies at the same time
// none: No source tells of two who were ally and enemy at once {window}.
// beside: torn
// group: Who with whom
// featured: yes
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[good]-(b:Actor)
WHERE a.id < b.id AND good.sign > 0 AND (good.dating = 'undated' OR (good.dating = 'dated' AND coalesce(good.possibleFrom < $to, true) AND coalesce(good.possibleTo > $from, true)
  AND ($counted = 'possible' OR (good.from >= $to AND good.startStatus = 'known')
    OR (good.from < $to AND (good.endStatus = 'ended' OR ($counted = 'presumed' AND good.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(good.attestedFrom, [])) - 1) WHERE good.attestedFrom[i] < $to AND good.attestedTo[i] > $from))))
MATCH (a)-[bad]-(b)
WHERE bad.sign < 0 AND (bad.dating = 'undated' OR (bad.dating = 'dated' AND coalesce(bad.possibleFrom < $to, true) AND coalesce(bad.possibleTo > $from, true)
  AND ($counted = 'possible' OR (bad.from >= $to AND bad.startStatus = 'known')
    OR (bad.from < $to AND (bad.endStatus = 'ended' OR ($counted = 'presumed' AND bad.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(bad.attestedFrom, [])) - 1) WHERE bad.attestedFrom[i] < $to AND bad.attestedTo[i] > $from))))
WITH a, b, good, bad
ORDER BY good.id, bad.id
RETURN a AS one, b AS other, collect(DISTINCT good) AS supportive, collect(DISTINCT bad) AS hostile
ORDER BY one.id, other.id
