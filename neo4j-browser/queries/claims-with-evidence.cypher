// The newest claims with their evidence
// A table: each piece of a claim as it stands in its article, with what is before and after it.
MATCH (claim:Claim)-[piece:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (speaker:Entity)-[:MADE]->(claim)
RETURN speaker.name AS who, claim.source AS source, claim.cue AS cue,
  piece.prefix AS before, piece.exact AS exact, piece.suffix AS after, piece.start AS start, article.title AS title
ORDER BY claim.sortKey DESC, start
LIMIT 50;
