// title: Who links two actors?
// description: Actors with supportive ties to both of two others that may hold in the window (dated into or around it, or undated): through whom the one reaches the other.
// group: Structure
// parameter: one (actor) = "iran" — the one actor
// parameter: other (actor) = "anti-us-marchers" — the other actor
MATCH (a:Actor {id: $one})-[first]-(broker:Actor)
WHERE first.sign > 0 AND (first.dating = 'undated' OR (first.from < $to AND first.to > $from)) AND broker.id <> $other
MATCH (broker)-[second]-(b:Actor {id: $other})
WHERE second.sign > 0 AND (second.dating = 'undated' OR (second.from < $to AND second.to > $from))
WITH a, b, broker, first, second
ORDER BY first.id, second.id
RETURN a AS one, collect(DISTINCT first) AS tiesToOne, broker AS broker, collect(DISTINCT second) AS tiesToOther, b AS other
ORDER BY broker.id
