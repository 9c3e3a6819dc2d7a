// Who holds or held which role, and when articles say so
// A table, those that articles spoke of last first.
MATCH (person:Person)-[role:HOLDS_ROLE]->(organisation:Organisation)
RETURN organisation.name AS organisation, role.title AS title, person.name AS holder, role.former AS former,
  role.firstSeen AS firstSeen, role.lastSeen AS lastSeen, size(role.articleIds) AS articles
ORDER BY role.sortKey DESC
LIMIT 100;
