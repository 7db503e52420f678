// title: Who links two actors?
// description: Actors with supportive ties to both of two others in the window (attested, date uncertain or undated; more on request): through whom the one reaches the other.
// group: Structure
// parameter: one (actor) = "iran" — the one actor
// parameter: other (actor) = "anti-us-marchers" — the other actor
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor {id: $one})-[first]-(broker:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.from < $to AND first.to > $from)
  OR ($counted <> 'attested' AND first.dating = 'dated' AND coalesce(first.possibleFrom < $to, true) AND coalesce(first.possibleTo > $from, true)
    AND ($counted = 'possible' OR (first.endStatus = 'ongoing' AND first.from < $to)))) AND broker.id <> $other
MATCH (broker)-[second]-(b:Actor {id: $other})
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.from < $to AND second.to > $from)
  OR ($counted <> 'attested' AND second.dating = 'dated' AND coalesce(second.possibleFrom < $to, true) AND coalesce(second.possibleTo > $from, true)
    AND ($counted = 'possible' OR (second.endStatus = 'ongoing' AND second.from < $to))))
WITH a, b, broker, first, second
ORDER BY first.id, second.id
RETURN a AS one, collect(DISTINCT first) AS tiesToOne, broker AS broker, collect(DISTINCT second) AS tiesToOther, b AS other
ORDER BY broker.id
