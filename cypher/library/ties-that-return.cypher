// title: Which ties are told twice, with silence between?
// description: Two spells of the same relation between the same two actors, and the days between which no source attests it. They may be told as two relations, or as one that is attested for two times; that it had ended in between is said by nobody, unless the first has an end.
// none: No relation is told twice with a silence of {years} years or more between.
// group: What changed
// parameter: years (integer) = 1 — how many years the silence lasts at least
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.attestedFrom IS NOT NULL
WITH type(r) AS type, type(r) IN ['ALLIED_WITH', 'RIVALS', 'MEETS_WITH'] AND b.id < a.id AS turned, a.id AS source, b.id AS target, r
UNWIND range(0, size(r.attestedFrom) - 1) AS i
WITH type, CASE WHEN turned THEN target ELSE source END AS one, CASE WHEN turned THEN source ELSE target END AS other,
     collect({relation: r, from: r.attestedFrom[i], to: r.attestedTo[i]}) AS spells
WHERE size(spells) > 1
UNWIND spells AS first
UNWIND spells AS again
WITH first.relation AS first, first.to AS silentFrom, again.relation AS again, again.from AS silentUntil, spells
WHERE silentFrom < silentUntil AND toString(toInteger(substring(silentFrom, 0, 4)) + $years) + substring(silentFrom, 4) <= silentUntil
  AND none(spell IN spells WHERE spell.from < silentUntil AND spell.to > silentFrom)
RETURN startNode(first) AS actor, endNode(first) AS other, first AS first, silentFrom, silentUntil, again AS again,
       first.sources AS `sources of the first`, again.sources AS `sources of the second`
ORDER BY silentFrom, first.id, again.id
