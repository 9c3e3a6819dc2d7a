// An article with everything that it contributes
// A graph: the newest article with these words in its title.
MATCH (article:Article)
WHERE article.title CONTAINS 'Kerry'
WITH article
ORDER BY article.sortKey DESC
LIMIT 1
OPTIONAL MATCH (article)-[mention:MENTIONS]->(entity:Entity)
WITH article, collect(mention) AS mentions, collect(entity) AS mentioned
OPTIONAL MATCH (outlet:Organisation)-[publication:PUBLISHED]->(article)
OPTIONAL MATCH (claim:Claim)-[piece:REPORTED_IN]->(article)
OPTIONAL MATCH (speaker:Entity)-[made:MADE]->(claim)
OPTIONAL MATCH (claim)-[link:ABOUT|ADDRESSED_TO|VIA]->(other:Entity)
RETURN article, mentions, mentioned, outlet, publication,
  collect(DISTINCT claim) AS claims, collect(DISTINCT piece) AS pieces,
  collect(DISTINCT speaker) AS speakers, collect(DISTINCT made) AS statements,
  collect(DISTINCT other) AS others, collect(DISTINCT link) AS links;
