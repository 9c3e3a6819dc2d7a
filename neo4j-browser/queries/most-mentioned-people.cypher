// The people who are mentioned most
// A table.
MATCH (person:Person)<-[mention:MENTIONS]-(article:Article)
RETURN person.name AS name, sum(mention.count) AS mentions, count(DISTINCT article) AS articles
ORDER BY mentions DESC, name
LIMIT 25;
