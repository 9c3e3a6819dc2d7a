// Why Assad is one person: the names that were taken for his, and the reasons
// A table, the most used name first. What is said by rule, score and reason alike is counted together.
MATCH (:Alias {key: 'assad'})-[:NAMES]->(entity:Entity)
MATCH (entity)<-[:VARIANT_OF]-(variant:Variant)
RETURN entity.name AS entity, variant.name AS name, sum(variant.articles) AS articles, variant.rule AS rule,
  variant.score AS score, variant.reason AS reason
ORDER BY articles DESC, name
LIMIT 100;
