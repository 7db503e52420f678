// title: Through which channels does support flow?
// description: Support in the window (attested, date uncertain or undated; more on request) by its kind: operational, material, territorial, training, financial or verbal, with who gives and who receives.
// none: No source tells of support through any channel {window}.
// group: Money and arms
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.channel IS NOT NULL AND (r.dating = 'undated' OR (r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
  AND ($counted = 'possible' OR (r.from >= $to AND r.startStatus = 'known')
    OR (r.from < $to AND (r.endStatus = 'ended' OR ($counted = 'presumed' AND r.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(r.attestedFrom, [])) - 1) WHERE r.attestedFrom[i] < $to AND r.attestedTo[i] > $from))))
WITH r.channel AS channel, a, b, count(r) AS ties
ORDER BY a.name, b.name
RETURN channel AS channel, sum(ties) AS relations, collect(DISTINCT a.name) AS givers, collect(DISTINCT b.name) AS receivers
ORDER BY relations DESC, channel
