import type { MonthCompared } from '@sayso/graph'
import { isEnglish, type Outcome } from '@sayso/ingest'
import { note, plural, print } from '../output.ts'
import type { Amount, Progress } from './progress.ts'

/** Articles of which each is told by itself; of more, how many there are. */
const TOLD = 20

export interface ReportOptions {
  /** A JSON event a line on standard output, in the place of what a person reads. */
  readonly json: boolean
  /** Whether articles in other languages than English are read, too. */
  readonly anyLanguage: boolean
  readonly progress: Progress
  /** Of the inputs that were taken up. */
  readonly amount: () => Amount
}

/** Tells a person, or a program, what becomes of the articles. */
export class Report {
  readonly #options: ReportOptions
  #taken = 0
  #read = 0
  #told = 0
  #unnamed = 0
  #foreign = 0

  constructor(options: ReportOptions) {
    this.#options = options
  }

  /** The same inputs, counted as they are taken up. */
  async *counted<Input>(inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
    for await (const input of inputs) {
      this.#taken++
      yield input
    }
  }

  /** One more was read, and is about to be written. */
  read(): void {
    this.#read++
    this.#show()
  }

  /** Reading and writing count as a half each: inputs are taken up, and read, long before they are written. */
  #show(): void {
    const { progress, amount } = this.#options
    const { done, all } = amount()
    const share = (this.#read + this.#told) / (2 * this.#taken)
    progress.show(this.#read, 'articles', { done: done * share, all })
  }

  async outcome(outcome: Outcome): Promise<void> {
    const { json, anyLanguage } = this.#options
    if (outcome.state === 'written') {
      if (outcome.outlet === null) this.#unnamed++
      if (!anyLanguage && !isEnglish(outcome.language)) this.#foreign++
    }
    this.#told++
    if (json) await print(JSON.stringify(toJson(outcome)))
    else if (outcome.state === 'refused') note(`refused: ${outcome.message}: ${outcome.hint}`)
    else if (this.#told <= TOLD) note(lineOf(outcome))
    this.#show()
  }

  async month({ month, done, all, found }: MonthCompared): Promise<void> {
    const { json, progress } = this.#options
    if (json) return print(JSON.stringify({ state: 'compared', month, ...found }))
    if (this.#told > TOLD) return progress.show(done, 'months of statements compared', { done, all })
    const { REPEATS, SUPPORTS, CONTRADICTS } = found
    const of = month.startsWith('0') ? 'without a date' : `of ${month} (${done} of ${all})`
    note(
      `statements ${of} compared: ${REPEATS} repeat, ${SUPPORTS} support, ${CONTRADICTS} contradict another`,
    )
  }

  /** What a person should know about the articles as a whole. */
  end(): void {
    this.#options.progress.clear()
    if (this.#unnamed > 0)
      note(`${plural(this.#unnamed, 'article')} named no outlet: say it with --outlet, and ingest again`)
    if (this.#foreign > 0)
      note(`${plural(this.#foreign, 'article')} not in English: stored and found, but no statements are read`)
  }
}

function lineOf(outcome: Exclude<Outcome, { readonly state: 'refused' }>): string {
  if (outcome.state === 'unchanged') return `already there: ${outcome.origin}`
  const { title, outlet, claims, people } = outcome
  return `${title}: ${plural(claims, 'claim')}, ${plural(people, 'person', 'people')} (${outlet ?? 'unknown outlet'})`
}

function toJson(outcome: Outcome): object {
  if (outcome.state !== 'written') return outcome
  const { language, people, replaces, ...told } = outcome
  return told
}
