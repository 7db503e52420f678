// title: What is only presumed to go on?
// description: Relations that are presumed to continue in the window: a source said before it that they go on, none attests them in it, and nothing that is dated has ended them.
// none: Nothing is only presumed to go on {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.endStatus = 'ongoing' AND r.from < $to AND coalesce(r.possibleTo > $from, true)
  AND none(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from)
RETURN r AS relation, last([day IN r.attestedTo WHERE day <= $from]) AS attestedBefore, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY attestedBefore DESC, r.id
