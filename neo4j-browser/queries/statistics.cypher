// How much there is of everything
// A table.
MATCH (n:Article) WITH count(n) AS total RETURN 'articles' AS what, total
UNION ALL MATCH (n:Claim) WITH count(n) AS total RETURN 'claims' AS what, total
UNION ALL MATCH (:Entity)-[r:MADE]->(:Claim) WITH count(r) AS total RETURN 'claims with a known speaker' AS what, total
UNION ALL MATCH (n:Person) WITH count(n) AS total RETURN 'people' AS what, total
UNION ALL MATCH (n:Organisation) WITH count(n) AS total RETURN 'organisations' AS what, total
UNION ALL MATCH (n:Place) WITH count(n) AS total RETURN 'places' AS what, total
UNION ALL MATCH (n:Alias) WITH count(n) AS total RETURN 'names' AS what, total
UNION ALL MATCH (:Article)-[r:MENTIONS]->(:Entity) WITH coalesce(sum(r.count), 0) AS total RETURN 'mentions' AS what, total;
