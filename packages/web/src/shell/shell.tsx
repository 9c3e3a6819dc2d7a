import './shell.css'
import { Link, Outlet } from '@tanstack/react-router'
import { SearchBox } from '../search/search-box.tsx'
import { EditorToken } from './editor-token.tsx'
import { OfflineNotice } from './problem.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { ThemeSwitch } from './theme.tsx'

const VIEWS = [
  ['/', 'Search'],
  ['/graph', 'Graph'],
  ['/coverage', 'Coverage'],
  ['/disputes', 'Disputes'],
  ['/timeline', 'Timeline'],
  ['/read', 'Read'],
] as const

/** What stands around every view. */
export const Shell = () => (
  <>
    <a className="skip" href="#content">
      Skip to the content
    </a>
    <header className="masthead">
      <div>
        <Link to="/" className="brand" search={{}}>
          Sayso
        </Link>
        <SearchBox />
      </div>
      <nav aria-label="Views">
        {VIEWS.map(([to, name]) => (
          <Link key={to} to={to} search={{}} activeOptions={{ exact: true, includeSearch: false }}>
            {name}
          </Link>
        ))}
      </nav>
    </header>
    <OfflineNotice />
    <main id="content" tabIndex={-1}>
      <Outlet />
    </main>
    <footer className="colophon">
      <p>Sayso shows who said what, and where it was printed. It does not say who is right.</p>
      <div>
        <a href="/graphql">GraphiQL</a>
        <EditorToken />
        <Shortcuts />
        <ThemeSwitch />
      </div>
    </footer>
  </>
)
