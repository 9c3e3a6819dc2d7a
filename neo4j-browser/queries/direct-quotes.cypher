// Direct quotes, the newest first
// A table: the speaker's own words, as the article gives them.
MATCH (speaker:Entity)-[made:MADE]->(claim:Claim {quote: 'DIRECT'})-[:REPORTED_IN]->(article:Article)
WITH DISTINCT speaker, made, claim, article
RETURN claim.date AS date, speaker.name AS who, made.cue AS cue, claim.text AS words, article.title AS title
ORDER BY claim.sortKey DESC
LIMIT 50;
