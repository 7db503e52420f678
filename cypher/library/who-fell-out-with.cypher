// title: Who fell out with an actor, and when?
// description: Others who stood with an actor first and against it later, of all years: a supportive relation, and a hostile one whose beginning a source dates after the first day for which the supportive one is attested. The earliest turn comes first. That the supportive one had ended is not asked for, since few sources say so.
// words: who broke with, who breaks with, those broken with, who split with, who fell out with, who turned against, who quarrelled with, who parted with
// none: No source tells of anybody who stood with {actor} first and against {actor} later.
// beside: near
// group: Who with whom
// parameter: actor (actor) = "sadr" — the actor
MATCH (a:Actor {id: $actor})-[was]-(other:Actor)
WHERE was.sign > 0 AND was.dating = 'dated' AND was.from IS NOT NULL
MATCH (a)-[became]-(other)
WHERE became.sign < 0 AND became.dating = 'dated' AND became.startStatus = 'known' AND became.from > was.from
WITH other, was, became
ORDER BY was.from, was.id, became.from, became.id
WITH other, min(became.from) AS hostileFrom, collect(DISTINCT was) AS stoodWith, collect(DISTINCT became) AS stoodAgainst
RETURN other AS other, hostileFrom, stoodWith, stoodAgainst
ORDER BY hostileFrom, other.id
