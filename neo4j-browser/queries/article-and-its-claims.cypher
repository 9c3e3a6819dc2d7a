// An article with everything that it contributes
// A graph: the newest article with these words in its title.
MATCH (article:Article)
WHERE article.title CONTAINS 'Kerry'
WITH article
ORDER BY article.sortKey DESC
LIMIT 1
OPTIONAL MATCH (article)-[mention:MENTIONS]->(entity:Entity)
WITH article, collect(mention) AS mentions, collect(entity) AS entities
OPTIONAL MATCH (outlet:Organisation)-[published:PUBLISHED]->(article)
OPTIONAL MATCH (claim:Claim)-[reported:REPORTED_IN]->(article)
OPTIONAL MATCH (speaker:Entity)-[made:MADE]->(claim)
OPTIONAL MATCH (claim)-[link:ABOUT|ADDRESSED_TO|VIA]->(other:Entity)
RETURN article, outlet, published, mentions, entities, claim, reported, speaker, made, link, other;
