/** 'Tue, 05 Mar 2024 10:00:00 GMT', as mail and RSS have it. */
const OF_MAIL =
  /^(?:[a-z]{3},?\s+)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)$/i
const DAY = /^(\d{4}-\d\d-\d\d)(?:$|[T ])/
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d(?::?\d\d)?)$/i

/**
 * What the web says of a date, as ISO 8601: an instant in UTC, or the day alone where it names no zone. Null for what is no
 * date, or one of which the order of day and month is anybody's guess.
 */
export function isoDate(text: string | null): string | null {
  const given = text?.trim() ?? ''
  if (OF_MAIL.test(given)) return instant(given)
  if (INSTANT.test(given)) return instant(given.replace(' ', 'T').replace(',', '.').replace(/\s/g, ''))
  const day = DAY.exec(given)?.[1]
  return day !== undefined && instant(day) === `${day}T00:00:00Z` ? day : null
}

function instant(text: string): string | null {
  // JavaScript wants the minutes of a zone, with a colon.
  const time = new Date(
    text.replace(/(T.*[+-]\d\d):?(\d\d)?$/, (_, start, minutes) => `${start}:${minutes ?? '00'}`),
  )
  if (Number.isNaN(time.getTime())) return null
  return time.toISOString().replace(/\.\d+Z$/, 'Z')
}
