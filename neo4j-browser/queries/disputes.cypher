// Statements that contradict each other
// A table, the newest first. Who has no name in the graph stands as the article has it.
MATCH (claim:Claim)-[r:CONTRADICTS]->(rival:Claim)
OPTIONAL MATCH (speaker:Entity)-[:MADE]->(claim)
OPTIONAL MATCH (other:Entity)-[:MADE]->(rival)
RETURN claim.date AS date, coalesce(speaker.name, claim.source) AS speaker, claim.text AS says,
  coalesce(other.name, rival.source) AS against, rival.text AS whoSaid, r.reason AS why, r.score AS score
ORDER BY r.sortKey DESC
LIMIT 50;
