// title: Who stood against an actor in the window?
// description: All hostile relations of one actor in the window (attested, date uncertain or undated; more on request).
// words: who opposes, who fought, who attacked, who fights, enemies of, hostile to, rivals of
// none: No source tells of anybody who stood against {actor} {window}.
// group: Who with whom
// parameter: actor (actor) = "sadr" — the actor
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor {id: $actor})-[r]-(other:Actor)
WHERE r.sign < 0 AND (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN other AS actor, r AS relation, r.dates AS dates, r.status AS status, r.summary AS summary, r.sources AS sources
ORDER BY type(r), other.name, r.id
