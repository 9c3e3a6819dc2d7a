// Outlets by the number of claims that they printed
// A table.
MATCH (outlet:Organisation)-[:PUBLISHED]->(article:Article)
OPTIONAL MATCH (claim:Claim)-[:REPORTED_IN]->(article)
RETURN outlet.name AS name, count(DISTINCT claim) AS claims, count(DISTINCT article) AS articles
ORDER BY claims DESC, name
LIMIT 50;
