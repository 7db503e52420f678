// title: Whose place hangs on a single relation?
// description: Actors with exactly one relation in the window (attested, date uncertain or undated; more on request): if it falls, they fall out of the picture.
// none: Nobody has exactly one relation {window}, by what the sources tell.
// group: Structure
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]-(:Actor)
WHERE (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
WITH a, collect(r) AS relations
WHERE size(relations) = 1
WITH a, relations[0] AS r
RETURN a AS actor, r AS relation, r.confidence AS confidence, r.summary AS summary, r.sources AS sources
ORDER BY actor.name
