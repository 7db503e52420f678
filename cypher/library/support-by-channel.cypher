// title: Through which channels does support flow?
// description: Support in the window (attested, date uncertain or undated; more on request) by its kind: operational, material, territorial, training, financial or verbal, with who gives and who receives.
// group: Money and arms
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.channel IS NOT NULL AND (r.dating = 'undated' OR (r.from < $to AND r.to > $from)
  OR ($counted <> 'attested' AND r.dating = 'dated' AND coalesce(r.possibleFrom < $to, true) AND coalesce(r.possibleTo > $from, true)
    AND ($counted = 'possible' OR (r.endStatus = 'ongoing' AND r.from < $to))))
WITH r.channel AS channel, a, b, count(r) AS ties
ORDER BY a.name, b.name
RETURN channel AS channel, sum(ties) AS relations, collect(DISTINCT a.name) AS givers, collect(DISTINCT b.name) AS receivers
ORDER BY relations DESC, channel
