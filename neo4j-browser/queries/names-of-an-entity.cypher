// Every name under which Assad is found
// A graph: the names, and whom else they name.
MATCH (:Alias {key: 'assad'})-[:NAMES]->(entity:Entity)
MATCH (alias:Alias)-[:NAMES]->(entity)
WITH DISTINCT alias
MATCH named = (alias)-[:NAMES]->(anyone:Entity)
RETURN named
LIMIT 100;
