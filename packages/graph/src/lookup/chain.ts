/** What the text of a search for chains of claims between `a` and `b` depends on. */
export interface Search {
  /** The chains lead through `via`, too. */
  readonly through: boolean
  /** They lead through no hub, but for `via`. */
  readonly avoidHubs: boolean
  /** Of how many claims they are at most: 0 to 3. */
  readonly claims: number
}

/** These join entities and claims only: counted without a label, Neo4j reads their number instead of them. */
const LINKS = 'MADE|ABOUT|ADDRESSED_TO'

/** Everybody `e` whom a claim `c` joins to an end of the chain. */
const joined = (end: 'a' | 'b'): string =>
  `MATCH (${end})-[:${LINKS}]-(c:Claim)-[:${LINKS}]-(e:Entity) WHERE e.id <> a.id AND e.id <> b.id`

/**
 * Binds `chains` to the first of all chains of claims, without repeated nodes, between `a` and `b`: lists of ids, entities and
 * claims in turn. Shorter ones come first, then they go by the ids of the entities, then by those of the claims. Longer ones
 * are looked for only where the shorter do not suffice. The work is bounded by the relationships of those whom one claim
 * joins to an end, not by the number of chains: who is met is found before it is said over which claims.
 * `$first`: chains wanted; `$kept`: that and two more, for as many claims of a step can stand in them; `$hub`: see HUB_CLAIMS.
 */
export function chainsOf({ through, avoidHubs, claims }: Search): string {
  const ends = through ? 'a, b, via' : 'a, b'
  const noHub = avoidHubs
    ? ` AND (COUNT { (e)-[:${LINKS}]-() } <= $hub${through ? ' OR e.id = via.id' : ''})`
    : ''
  const one = through
    ? `WITH ${ends}, [] AS one`
    : `CALL (a, b) {
  MATCH (a)-[:${LINKS}]-(c:Claim)-[:${LINKS}]-(b) WITH DISTINCT a, b, c ORDER BY c.id LIMIT $first
  RETURN collect([a.id, c.id, b.id]) AS one }`
  const two = `CALL (${ends}, one) {
  WITH ${ends}, one WHERE size(one) < $first
  CALL (a, b) {
    ${joined('a')} RETURN e, c.id AS x, null AS y
    UNION ALL ${joined('b')} RETURN e, null AS x, c.id AS y }
  WITH ${ends}, e, x, y ORDER BY x, y
  WITH ${ends}, e, collect(DISTINCT x) AS xs, collect(DISTINCT y) AS ys
  WHERE size(xs) > 0 AND size(ys) > 0 AND (size(xs) > 1 OR size(ys) > 1 OR xs[0] <> ys[0])${through ? ' AND e.id = via.id' : ''}${noHub}
  WITH a, b, e.id AS e, xs, ys ORDER BY e LIMIT $first
  UNWIND xs[..$kept] AS x UNWIND ys[..$kept] AS y
  WITH a, b, e, x, y WHERE x <> y WITH a, b, e, x, y ORDER BY e, x, y LIMIT $first
  RETURN collect([a.id, x, e, y, b.id]) AS two }`
  const three = `CALL (${ends}, one, two) {
  WITH ${ends}, one, two WHERE size(one) + size(two) < $first
  ${side('a', ends, noHub)} ${side('b', ends, noHub)}
  WITH ${ends}, aClaims <= bClaims AS forward,
    CASE WHEN aClaims <= bClaims THEN aSide ELSE bSide END AS near,
    CASE WHEN aClaims <= bClaims THEN bSide ELSE aSide END AS far
  CALL (near, far) {
    UNWIND near AS n MATCH (:Entity {id: n.id})-[:${LINKS}]-(c:Claim)-[:${LINKS}]-(e:Entity) WHERE e.id <> n.id
    RETURN e.id AS f, n, c.id AS y, null AS claims
    UNION ALL UNWIND far AS m RETURN m.id AS f, null AS n, null AS y, m.claims AS claims }
  WITH ${ends}, forward, f, n, y, claims ORDER BY y
  WITH ${ends}, forward, f, collect(claims) AS met, collect(n) AS ns, collect(y) AS ys WHERE size(met) > 0 AND size(ys) > 0
  WITH ${ends}, forward, f, met[0] AS met, ns, ys UNWIND range(0, size(ys) - 1) AS i
  WITH ${ends}, forward, f, met, ns[i] AS n, ys[i] AS y
  WITH ${ends}, forward, f, met, n, collect(DISTINCT y) AS ys
  WITH ${ends}, ys[..$kept] AS ys,
    CASE WHEN forward THEN n.id ELSE f END AS d, CASE WHEN forward THEN n.claims ELSE met END AS xs,
    CASE WHEN forward THEN f ELSE n.id END AS e, CASE WHEN forward THEN met ELSE n.claims END AS zs
  WHERE any(x IN xs WHERE any(y IN ys WHERE y <> x AND any(z IN zs WHERE z <> x AND z <> y)))${through ? ' AND (d = via.id OR e = via.id)' : ''}
  WITH a, b, d, e, xs, ys, zs ORDER BY d, e LIMIT $first
  UNWIND xs AS x UNWIND ys AS y UNWIND zs AS z
  WITH a, b, d, e, x, y, z WHERE x <> y AND y <> z AND x <> z
  WITH a, b, d, e, x, y, z ORDER BY d, e, x, y, z LIMIT $first
  RETURN collect([a.id, x, d, y, e, z, b.id]) AS three }`
  const found = ['one', 'two', 'three'].slice(0, claims)
  return `${[one, two, three].slice(0, claims).join(' ')} WITH ${['[]', ...found].join(' + ')} AS chains`
}

/** Those whom one claim joins to an end, and how many claims the search would have to look at to go on from them. */
const side = (end: 'a' | 'b', ends: string, noHub: string): string =>
  `CALL (${ends}) {
    ${joined(end)} WITH ${ends}, e, c.id AS c ORDER BY c
    WITH ${ends}, e, collect(DISTINCT c) AS claims WHERE e.id IS NOT NULL${noHub}
    WITH e.id AS id, claims[..$kept] AS claims, COUNT { (e)-[:${LINKS}]-() } AS degree
    RETURN collect({id: id, claims: claims}) AS ${end}Side, sum(degree) AS ${end}Claims }`
