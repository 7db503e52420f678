// title: Who commands whom?
// description: Everyone who controls or leads another, in any year, with the dates that the sources give: who gives orders, who is subordinate, pair by pair. On request only those of the window; what was foretold or is disputed is listed too.
// words: who gives orders to whom, commanders, chains of command
// none: No source tells of anybody who commanded another {window}.
// group: Who with whom
// parameter: windowOnly (boolean) = false — only what holds in the window
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r:CONTROLS|LEADS]->(b:Actor)
WHERE NOT $windowOnly OR (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
RETURN r AS relation, r.dates AS dates, r.status AS status, r.confidence AS confidence, r.summary AS summary, r.sources AS sources, a AS commander,
       b AS commanded
ORDER BY a.name, b.name, r.id
