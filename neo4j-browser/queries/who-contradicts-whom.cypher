// Who contradicts whom
// A graph: both speakers, what each said, and the edge between, which bears its reason.
MATCH dispute = (speaker:Entity)-[:MADE]->(:Claim)-[:CONTRADICTS]->(:Claim)<-[:MADE]-(other:Entity)
RETURN dispute
LIMIT 50;
