// title: Whom did those fight who got money, arms or training?
// description: A patron, the group that took its money, arms, training or shelter, and whom that group attacked, killed or threatened, all of it in the window (attested, date uncertain or undated; more on request). What was only announced or forecast is left out.
// none: No source tells of anybody who got money, arms or training and fought somebody {window}.
// group: Money and arms
// parameter: counted (string: "attested" | "presumed" | "possible") = "attested" — what counts as holding in the window
MATCH (patron:Actor)-[given:FUNDS|ARMS|TRAINS|HOSTS]->(fighter:Actor)
WHERE (given.dating = 'undated' OR (given.dating = 'dated' AND coalesce(given.possibleFrom < $to, true) AND coalesce(given.possibleTo > $from, true)
  AND ($counted = 'possible' OR (given.from >= $to AND given.startStatus = 'known')
    OR (given.from < $to AND (given.endStatus = 'ended' OR ($counted = 'presumed' AND given.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(given.attestedFrom, [])) - 1) WHERE given.attestedFrom[i] < $to AND given.attestedTo[i] > $from))))
MATCH (fighter)-[blow:ATTACKS|KILLS|THREATENS]->(target:Actor)
WHERE (blow.dating = 'undated' OR (blow.dating = 'dated' AND coalesce(blow.possibleFrom < $to, true) AND coalesce(blow.possibleTo > $from, true)
  AND ($counted = 'possible' OR (blow.from >= $to AND blow.startStatus = 'known')
    OR (blow.from < $to AND (blow.endStatus = 'ended' OR ($counted = 'presumed' AND blow.endStatus = 'ongoing')))
    OR any(i IN range(0, size(coalesce(blow.attestedFrom, [])) - 1) WHERE blow.attestedFrom[i] < $to AND blow.attestedTo[i] > $from))))
RETURN patron AS patron, given AS given, fighter AS fighter, blow AS blow, target AS target, blow.status AS status,
       given.sources AS `sources of what was given`, blow.sources AS `sources of the blow`
ORDER BY patron.name, fighter.name, target.name, given.id, blow.id
