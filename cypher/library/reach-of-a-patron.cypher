// title: How far does a patron's support reach?
// description: Chains of support of up to three steps from one actor: command, membership, money, arms and training.
// group: money and arms
// parameter: patron (string) = "iran" — the id of the patron
MATCH path = (p:Actor {id: $patron})-[:CONTROLS|LEADS|FUNDS|ARMS|TRAINS|HOSTS|COURTS|PART_OF*1..3]-(reached:Actor)
WHERE reached.id <> $patron
RETURN reached AS actor, min(length(path)) AS steps
ORDER BY steps, actor.name
