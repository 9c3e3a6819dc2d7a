// Quotations: the speaker's own words
// A table: first what is quoted whole (DIRECT), then what is reported with quoted pieces in it (MIXED).
MATCH (speaker:Entity)-[made:MADE]->(claim:Claim)-[:REPORTED_IN]->(article:Article)
WHERE claim.quote IN ['DIRECT', 'MIXED']
WITH DISTINCT speaker, made, claim, article
RETURN claim.quote AS kind, claim.date AS date, speaker.name AS who, made.cue AS cue, claim.text AS words,
  article.title AS title
ORDER BY kind, claim.sortKey DESC
LIMIT 100;
