UNWIND $rows AS row
MATCH (a:Actor {id: row.id})
SET a.x = row.x, a.y = row.y
