// The tables that a person reads.

/** @typedef {import('@sayso/evaluation').Figure} Figure */

/**
 * Columns that line up: what is text to the left, figures to the right.
 *
 * @param {readonly (readonly string[])[]} rows The first is the head.
 * @param {number} texts How many columns, from the left, are text.
 */
function align(rows, texts) {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, column) =>
          column < texts ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** @param {number} value */
const whole = value => Math.round(value).toLocaleString('en')

/**
 * @param {readonly import('./speed.mjs').SpeedRow[]} rows
 * @param {{ readonly from: string | undefined, readonly count: number, readonly words: number }} articles
 * @param {string} machine
 */
export function speedTable(rows, { from, count, words }, machine) {
  const rounds = rows[0]?.rounds.length ?? 0
  const head = ['', 'finds', 'words/s', 'to ours', 'min–max', 'memory']
  const body = rows.map(({ contender, finds, wordsPerSecond, toOurs: { median, min, max }, memory }) => [
    contender,
    finds,
    whole(wordsPerSecond),
    median.toFixed(2),
    `${min.toFixed(2)}–${max.toFixed(2)}`,
    `${whole(memory / 2 ** 20)} MB`,
  ])
  return `Speed, median of ${rounds} (${from}: ${whole(count)} articles, ${whole(words)} words; ${machine})
${align([head, ...body], 2)}`
}

/**
 * @param {readonly { readonly contender: string, readonly ratio: number }[]} rows
 * @param {number} words
 */
export function linearityTable(rows, words) {
  const body = rows.map(({ contender, ratio }) => [contender, ratio.toFixed(1)])
  return `Linearity (an article of ${whole(words)} words a hundred times in one document)
${align([['', 'times the time of one'], ...body], 1)}`
}

/**
 * @template {string} G
 * @typedef {{ readonly set: string, readonly contender: string, readonly documents: number, readonly figures: Readonly<Record<G, Figure>> }} QualityRow
 */

/** @param {readonly QualityRow<'PERSON' | 'ORGANISATION' | 'PLACE' | 'all'>[]} rows */
export function namesTable(rows) {
  const columns = /** @type {const} */ (['PERSON', 'ORGANISATION', 'PLACE', 'all'])
  return `Names, exact F1 in per cent
${qualityTable(rows, columns)}
wink-nlp is not in it: its lite model finds dates, sums and the like, but no names.`
}

/** @param {readonly QualityRow<'content tokens' | 'claim'>[]} rows */
export function statementsTable(rows) {
  const columns = /** @type {const} */ (['content tokens', 'claim'])
  return `Statements, F1 in per cent, whoever made them
${qualityTable(rows, columns)}
compromise finds quotations only, and no speaker; wink-nlp finds neither.`
}

/**
 * @template {string} G
 * @param {readonly QualityRow<G>[]} rows
 * @param {readonly G[]} columns
 */
function qualityTable(rows, columns) {
  const body = rows.map(({ set, contender, documents, figures }, index) => [
    rows[index - 1]?.set === set ? '' : `${set} (${whole(documents)})`,
    contender,
    ...columns.map(column => (100 * figures[column].f1).toFixed(1)),
  ])
  return align([['', '', ...columns.map(column => column.toLowerCase())], ...body], 2)
}
