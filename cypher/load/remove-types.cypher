UNWIND $types AS type
MATCH (t:RelationType {type: type})
DETACH DELETE t
