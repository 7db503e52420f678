// title: Whose place hangs on a single relation?
// description: Actors with exactly one relation that may hold in the window (dated into or around it, or undated): if it falls, they fall out of the picture.
// group: Structure
MATCH (a:Actor)-[r]-(:Actor)
WHERE (r.dating = 'undated' OR (r.from < $to AND r.to > $from))
WITH a, collect(r) AS relations
WHERE size(relations) = 1
RETURN a AS actor, relations[0] AS relation, relations[0].confidence AS confidence, relations[0].summary AS summary
ORDER BY actor.name
