CREATE INDEX claim_relation IF NOT EXISTS
FOR (c:Claim) ON (c.relation)
