const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const monthOf = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** @param date a day, or an instant in UTC */
export const Day = ({ date }: { readonly date: string }) => (
  <time dateTime={date}>{long.format(new Date(date))}</time>
)

/** @param month '2014-09' */
export const monthName = (month: string): string => monthOf.format(new Date(`${month}-01`))
