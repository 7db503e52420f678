// title: Since when, and until when, is each tie of an actor attested?
// description: For everyone an actor had to do with: the earliest day for which a source attests any relation of the two by its coarse dates, and the day from which none does; how many relations there are, supportive and hostile, of any year. Where nobody dates a beginning or an end, a tie may be older or go on: the last columns count those.
// none: No source tells of anybody with whom {actor} had to do.
// group: Who with whom
// parameter: actor (actor) = "sadr" — the actor
MATCH (a:Actor {id: $actor})-[r]-(other:Actor)
RETURN other AS other, min(r.from) AS earliestAttestedDay, max(r.to) AS notAttestedFrom, count(r) AS relations,
       sum(CASE WHEN r.sign > 0 THEN 1 ELSE 0 END) AS supportive,
       sum(CASE WHEN r.sign < 0 THEN 1 ELSE 0 END) AS hostile,
       sum(CASE WHEN r.dating = 'dated' AND r.startStatus = 'unknown' THEN 1 ELSE 0 END) AS startNotKnown,
       sum(CASE WHEN r.dating = 'dated' AND r.endStatus <> 'ended' THEN 1 ELSE 0 END) AS endNotKnown
ORDER BY coalesce(earliestAttestedDay, '9999'), other.name
