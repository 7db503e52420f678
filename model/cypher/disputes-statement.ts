/** The claims that dispute relations of these ids, or their dates, and have not been taken back: `$relations` are the ids. */
export const DISPUTES_STATEMENT = `MATCH (s:Source)-[:STATES]->(c:Claim)
WHERE c.stance IN ['disputes', 'disputes-dates'] AND c.retracted IS NULL AND c.relation IN $relations
RETURN c.relation AS relation, c.stance AS stance, c.text AS text, s.id AS source
ORDER BY c.relation, c.id`;
