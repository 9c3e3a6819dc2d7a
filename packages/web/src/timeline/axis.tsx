import { monthName } from '../claim/day.tsx'
import { type MonthTally, spanOf } from './month.ts'

const HALF = 60
const MIDDLE = 7

/** How many claims of each month were for (above) and against (below); the same in words for whoever does not see it. */
export function Axis({ months }: { readonly months: readonly MonthTally[] }) {
  const all = spanOf(months)
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  const most = Math.max(1, ...all.flatMap(({ positive, negative }) => [positive, negative]))
  const width = Math.max(all.length, 6)
  const sum = (key: 'positive' | 'neutral' | 'negative') =>
    all.reduce((total, month) => total + month[key], 0)
  const words = `For in ${sum('positive')} claims, against in ${sum('negative')}, neither in ${sum('neutral')}, from ${monthName(first.month)} to ${monthName(last.month)}`
  return (
    <figure className="axis">
      <span className="positive" aria-hidden="true">
        + for
      </span>
      <svg
        role="img"
        aria-label={words}
        viewBox={`0 0 ${width * 10} ${2 * (HALF + MIDDLE)}`}
        preserveAspectRatio="none"
      >
        {all.map(({ month, positive, neutral, negative }, index) => (
          <g key={month}>
            <title>{`${monthName(month)}: ${positive} for, ${negative} against, ${neutral} neither`}</title>
            <rect x={index * 10} width="10" y="0" height={2 * (HALF + MIDDLE)} fill="transparent" />
            <rect className="positive" x={index * 10 + 2} width="6" {...above(positive / most)} />
            {neutral > 0 && <rect className="neutral" x={index * 10 + 2} width="6" y={HALF + 3} height="8" />}
            <rect className="negative" x={index * 10 + 2} width="6" {...below(negative / most)} />
          </g>
        ))}
        <line x1="0" x2={width * 10} y1={HALF + MIDDLE} y2={HALF + MIDDLE} />
      </svg>
      <span className="negative" aria-hidden="true">
        − against
      </span>
      {/* Few months do not fill the width: the last is named below its bar. */}
      <figcaption style={{ width: `${(100 * all.length) / width}%` }}>
        <span>{monthName(first.month)}</span>
        {all.length > 1 && <span>{monthName(last.month)}</span>}
      </figcaption>
    </figure>
  )
}

const above = (share: number) => ({ y: HALF * (1 - share), height: HALF * share })
const below = (share: number) => ({ y: HALF + 2 * MIDDLE, height: HALF * share })
