import { Claims } from './claims.tsx'
import { Company } from './company.tsx'
import { Finder } from './finder.tsx'
import { usePlace } from './place.ts'
import { Somebody } from './somebody.tsx'

export function App() {
  const { id, view } = usePlace()
  return (
    <>
      <header>
        <h1>Who said what?</h1>
        <Finder />
      </header>
      <main>
        {id === null ? (
          <p>Find a person to read what they said, in whose words, and who contradicts them.</p>
        ) : (
          // By id, so that pages of one do not stay for another.
          <Somebody key={id} id={id} view={view}>
            {view === 'claims' ? <Claims of={id} /> : <Company of={id} />}
          </Somebody>
        )}
      </main>
    </>
  )
}
