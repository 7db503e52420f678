// title: Who is spoken of in only one of two years?
// description: Actors with relations that may hold in the one year (attested, date uncertain or undated) and none in the other: they had none by the dates that sources give, or nobody says whether they had any ("not known").
// none: Nobody is spoken of in only one of {before} and {after}.
// group: What changed
// parameter: before (year) = 2008 — the earlier year
// parameter: after (year) = 2020 — the later year
WITH [year IN [$before, $before + 1, $after, $after + 1] | substring('000' + toString(year), size(toString(year)) - 1) + '-01-01'] AS days
MATCH (a:Actor)-[r]-(:Actor)
WITH a,
     sum(CASE WHEN r.dating = 'undated' OR (r.fromYear <= $before AND $before <= r.toYear) THEN 1 ELSE 0 END) AS earlier,
     sum(CASE WHEN r.dating = 'undated' OR (r.fromYear <= $after AND $after <= r.toYear) THEN 1 ELSE 0 END) AS later,
     sum(CASE WHEN r.dating = 'dated' AND coalesce(r.possibleFrom < days[1], true) AND coalesce(r.possibleTo > days[0], true) THEN 1 ELSE 0 END) AS perhapsEarlier,
     sum(CASE WHEN r.dating = 'dated' AND coalesce(r.possibleFrom < days[3], true) AND coalesce(r.possibleTo > days[2], true) THEN 1 ELSE 0 END) AS perhapsLater
WHERE (earlier = 0 AND later > 0) OR (earlier > 0 AND later = 0)
RETURN a AS actor, CASE WHEN earlier > 0 THEN $before ELSE $after END AS year, earlier + later AS relations,
       CASE WHEN earlier > 0 AND perhapsLater > 0 OR later > 0 AND perhapsEarlier > 0 THEN 'not known' ELSE 'none' END AS inTheOther
ORDER BY year, actor.name
