UNWIND $ids AS id
MATCH (a:Actor {id: id})
REMOVE a:Person:State:StateBody:SecurityForce:ArmedGroup:PoliticalMovement:Coalition:ProtestMovement:Institution
SET a:ACTOR_KIND
