// How much there is of everything
// A table.
MATCH (n:Article) RETURN 'articles' AS what, count(n) AS total
UNION ALL MATCH (n:Claim) RETURN 'claims' AS what, count(n) AS total
UNION ALL MATCH (n:Person) RETURN 'people' AS what, count(n) AS total
UNION ALL MATCH (n:Organisation) RETURN 'organisations' AS what, count(n) AS total
UNION ALL MATCH (n:Place) RETURN 'places' AS what, count(n) AS total
UNION ALL MATCH (n:Alias) RETURN 'names' AS what, count(n) AS total
UNION ALL MATCH (:Article)-[r:MENTIONS]->(:Entity) RETURN 'mentions' AS what, sum(r.count) AS total
UNION ALL MATCH (:Entity)-[r:MADE]->(:Claim) RETURN 'claims with a known speaker' AS what, count(r) AS total;
