// title: Who stands above an actor, step by step?
// description: The chains of command and membership upwards from one actor, of up to three steps, each of them in the window (attested, date uncertain or undated; more on request).
// none: No source tells of anybody who stood above {actor} {window}.
// group: Who with whom
// parameter: actor (actor) = "resistance-cells" — the actor at the bottom
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH path = (bottom:Actor {id: $actor})-[:CONTROLS|LEADS|PART_OF|MEMBER_OF*1..3]-(above:Actor)
WHERE above.id <> $actor AND all(r IN relationships(path) WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from)))))
WITH above, nodes(path) AS actors, relationships(path) AS chain
WHERE all(i IN range(0, size(chain) - 1) WHERE
  CASE WHEN type(chain[i]) IN ['CONTROLS', 'LEADS'] THEN endNode(chain[i]).id ELSE startNode(chain[i]).id END = actors[i].id)
RETURN above AS superior, size(chain) AS steps, chain AS chain
ORDER BY steps, superior.id, [r IN chain | r.id]
