const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles that come only before a person's name. */
export const PERSON_TITLES = words(`
mr mrs ms miss dr prof sen sens rep reps gov lt gen col sgt maj capt adm pres rev sir lord lady dame president senator
congressman congresswoman governor mayor king queen prince princess pope ayatollah sheikh chancellor spokesman
spokeswoman spokesperson secretary minister ambassador envoy chairman chairwoman leader strongman premier
representative judge justice professor doctor general colonel captain lieutenant sergeant admiral commander nominee
candidate cardinal bishop archbishop director chief officer lawmaker analyst economist strategist adviser advisor
photojournalist journalist reporter correspondent columnist editor host anchor dictator secretary-general senators
representatives
`)

/** Nouns that make a capitalised name a place. */
export const PLACE_NOUNS =
  words(`river lake mount mountain mountains island islands sea bay strait valley desert
peninsula province district county city airport base street avenue boulevard square park bridge beach heights hills
village town governorate port canal`)

export const WEEKDAYS = words(`monday tuesday wednesday thursday friday saturday sunday`)

export const MONTHS =
  words(`january february march april may june july august september october november december jan
feb mar apr jun jul aug sept sep oct nov dec`)
