// Who connects Harf and Putin
// A graph: the shortest chain of statements between them, by who made them, about whom, to whom.
MATCH (:Alias {key: 'harf'})-[:NAMES]->(one:Person)
MATCH (:Alias {key: 'putin'})-[:NAMES]->(other:Person)
WITH one, other
WHERE one.id <> other.id
MATCH chain = shortestPath((one)-[:MADE|ABOUT|ADDRESSED_TO*..6]-(other))
RETURN chain
ORDER BY length(chain)
LIMIT 1;
