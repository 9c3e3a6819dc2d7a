// Who said what about Assad
// A graph. Names are written in lower case, without accents and punctuation: any name that an article uses.
MATCH (:Alias {key: 'assad'})-[:NAMES]->(target:Entity)
MATCH said = (speaker:Entity)-[:MADE]->(claim:Claim)-[:ABOUT]->(target)
RETURN said
ORDER BY claim.sortKey DESC
LIMIT 50;
