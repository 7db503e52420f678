// title: How far does a patron's support reach?
// description: Whom one actor's money, arms, training, shelter, backing and command reach in up to three steps, each from patron to client or from a whole to its part, and each of them in the window (attested, date uncertain or undated; more on request).
// none: No source tells of anybody whom {patron} supported or commanded {window}.
// group: Money and arms
// parameter: patron (actor) = "iran" — the patron
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH path = (p:Actor {id: $patron})-[:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|SUPPORTS|PART_OF*1..3]-(reached:Actor)
WHERE reached.id <> $patron AND all(r IN relationships(path) WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from)))))
WITH reached, nodes(path) AS actors, relationships(path) AS chain
WHERE all(i IN range(0, size(chain) - 1) WHERE
  CASE WHEN type(chain[i]) = 'PART_OF' THEN endNode(chain[i]).id ELSE startNode(chain[i]).id END = actors[i].id)
RETURN reached AS actor, min(size(chain)) AS steps, count(*) AS ways
ORDER BY steps, actor.id
