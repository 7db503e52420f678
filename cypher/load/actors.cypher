UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
REMOVE a:Person:State:StateBody:SecurityForce:ArmedGroup:PoliticalMovement:Coalition:ProtestMovement:Institution
SET a = row.properties
SET a:ACTOR_KIND
