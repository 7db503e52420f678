// title: Who changed sides between two years?
// description: Pairs with a tie in the earlier year that has ended by the later, and in the later year one of the opposite sign that began after the earlier, both by dates that a source gives. A tie whose beginning or end nobody dates says nothing of a change.
// words: switched sides, defected, turned against
// none: No source tells of two who changed sides between {before} and {after}.
// group: What changed
// parameter: before (year) = 2019 — the earlier year
// parameter: after (year) = 2020 — the later year
MATCH (a:Actor)-[was]-(b:Actor)
WHERE a.id < b.id AND was.sign <> 0 AND was.endStatus = 'ended'
  AND was.fromYear <= $before AND $before <= was.toYear AND was.toYear <= $after
MATCH (a)-[became]-(b)
WHERE became.sign * was.sign < 0 AND became.startStatus = 'known'
  AND became.fromYear > $before AND became.fromYear <= $after AND $after <= became.toYear
WITH a, b, was, became
ORDER BY was.id, became.id
RETURN a AS one, b AS other, collect(DISTINCT was) AS was, collect(DISTINCT became) AS became
ORDER BY one.name, other.name
