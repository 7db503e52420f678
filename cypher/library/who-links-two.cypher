// title: Who links two actors?
// description: Actors with supportive ties to both of two others in the window (attested, date uncertain or undated; more on request): through whom the one reaches the other.
// none: No source tells of anybody who stood with both {one} and {other} {window}.
// group: Structure
// parameter: one (actor) = "iran" — the one actor
// parameter: other (actor) = "anti-us-marchers" — the other actor
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor {id: $one})-[first]-(broker:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.dating = 'dated' AND coalesce(first.possibleFrom < $to, true) AND coalesce(first.possibleTo > $from, true)
  AND ($counted = 'possible' OR (first.from >= $to AND first.startStatus = 'known')
    OR (first.from < $to AND (first.endStatus = 'ended' OR ($counted = 'presumed' AND first.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(first.attestedFrom, [])) - 1) WHERE first.attestedFrom[i] < $to AND first.attestedTo[i] > $from)))) AND broker.id <> $other
MATCH (broker)-[second]-(b:Actor {id: $other})
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.dating = 'dated' AND coalesce(second.possibleFrom < $to, true) AND coalesce(second.possibleTo > $from, true)
  AND ($counted = 'possible' OR (second.from >= $to AND second.startStatus = 'known')
    OR (second.from < $to AND (second.endStatus = 'ended' OR ($counted = 'presumed' AND second.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(second.attestedFrom, [])) - 1) WHERE second.attestedFrom[i] < $to AND second.attestedTo[i] > $from))))
WITH a, b, broker, first, second
ORDER BY first.id, second.id
RETURN a AS one, collect(DISTINCT first) AS tiesToOne, broker AS broker, collect(DISTINCT second) AS tiesToOther, b AS other
ORDER BY broker.id
