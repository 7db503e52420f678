MATCH (s:Source)
WITH count(s) AS sources
OPTIONAL MATCH (c:Claim)
RETURN sources, count(c) AS claims
