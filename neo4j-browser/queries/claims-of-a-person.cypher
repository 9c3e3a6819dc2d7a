// What Kerry said, and which outlet printed it
// A table, the newest first.
MATCH (:Alias {key: 'kerry'})-[:NAMES]->(speaker:Person)-[:MADE]->(claim:Claim)-[:REPORTED_IN]->(article:Article)
WITH DISTINCT speaker, claim, article
OPTIONAL MATCH (outlet:Organisation)-[:PUBLISHED]->(article)
RETURN claim.date AS date, speaker.name AS who, claim.text AS said, outlet.name AS printedBy, article.title AS title
ORDER BY claim.sortKey DESC
LIMIT 100;
