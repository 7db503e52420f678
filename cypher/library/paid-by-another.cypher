// title: Who pays, arms or trains those whom another commands?
// description: Groups in the window with one actor in command and another who pays, arms or trains them: two masters, or one behind the other.
// group: Money and arms
MATCH (payer:Actor)-[paid:FUNDS|ARMS|TRAINS]->(g:Actor)
WHERE paid.from < $to AND paid.to > $from
MATCH (g)<-[command:CONTROLS|LEADS]-(commander:Actor)
WHERE commander.id <> payer.id AND command.from < $to AND command.to > $from
RETURN payer AS payer, paid AS paid, g AS group, command AS command, commander AS commander, paid.confidence AS confidence
ORDER BY g.name, payer.name, paid.id, command.id
