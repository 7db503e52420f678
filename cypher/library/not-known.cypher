// title: Of what is it not known whether it held in the window?
// description: Relations that may have held in the window: it lies before their first attestation and none of their sources dates their beginning, or after one and none of them says what became of them, or nothing attests them at all.
// none: Of no relation is it unknown whether it held {window}.
// group: What changed
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND (r.from IS NULL
    OR (r.startStatus = 'unknown' AND r.from >= $to)
    OR (r.endStatus = 'unknown' AND r.from < $to
        AND none(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from)))
RETURN r AS relation, r.dates AS dates, r.startStatus AS start, r.endStatus AS end, r.summary AS summary, r.sources AS sources, a AS actor, b AS other
ORDER BY r.id
