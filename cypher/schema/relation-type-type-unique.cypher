CREATE CONSTRAINT relation_type_type_unique IF NOT EXISTS
FOR (n:RelationType) REQUIRE n.type IS UNIQUE
