// title: Since when, and until when, is each tie of an actor attested?
// description: For everyone an actor had to do with: the first and the last day on which any relation of the two may hold, and how many are friendly and hostile.
// group: Who with whom
// parameter: actor (actor) = "sadr" — the actor
MATCH (a:Actor {id: $actor})-[r]-(other:Actor)
RETURN other AS other, min(r.from) AS first, max(r.to) AS before, count(r) AS relations,
       sum(CASE WHEN r.sign > 0 THEN 1 ELSE 0 END) AS supportive,
       sum(CASE WHEN r.sign < 0 THEN 1 ELSE 0 END) AS hostile
ORDER BY first, other.name
