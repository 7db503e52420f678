// title: Who pays, arms or trains those whom another commands?
// description: Groups with one actor in command and another who pays, arms or trains them, both of which may hold in the window (dated into or around it, or undated): two masters, or one behind the other.
// group: Money and arms
MATCH (payer:Actor)-[paid:FUNDS|ARMS|TRAINS]->(g:Actor)
WHERE (paid.dating = 'undated' OR (paid.from < $to AND paid.to > $from))
MATCH (g)<-[command:CONTROLS|LEADS]-(commander:Actor)
WHERE commander.id <> payer.id AND (command.dating = 'undated' OR (command.from < $to AND command.to > $from))
RETURN payer AS payer, paid AS paid, g AS group, command AS command, commander AS commander, paid.confidence AS confidence
ORDER BY g.name, payer.name, paid.id, command.id
