import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { STANCES } from './claim/stance.tsx'
import { TABS } from './entity/tab.ts'
import { graphSearch } from './graph/state.ts'
import { Faulted, NotThere } from './shell/faulted.tsx'
import { Shell } from './shell/shell.tsx'
import { Waiting } from './shell/waiting.tsx'

type Given = Readonly<Record<string, unknown>>

/** Those of the parameters that are there; empty ones are not. */
const texts = <Name extends string>(given: Given, ...names: Name[]) =>
  Object.fromEntries(
    names.map(name => [name, given[name]]).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as { [Key in Name]?: string | undefined }

/** The parameter if it is one of the values. */
const oneOf = <Value extends string>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find(each => each === value)

const root = createRootRoute({ component: Shell, notFoundComponent: NotThere })

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (given: Given) => texts(given, 'q'),
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
})

const entity = createRoute({
  getParentRoute: () => root,
  path: '/entity/$id',
  // Nothing of one is shown under the address of another.
  remountDeps: ({ params }) => params.id,
  validateSearch: (
    given: Given,
  ): {
    tab?: (typeof TABS)[number] | undefined
    /** Whom the claims are about, on the tab of what they said. */
    target?: string | undefined
    /** Who made the claims, on the tab of what was said about them. */
    speaker?: string | undefined
    stance?: (typeof STANCES)[number] | undefined
    outlet?: string | undefined
    since?: string | undefined
    until?: string | undefined
  } => ({
    ...texts(given, 'target', 'speaker', 'outlet', 'since', 'until'),
    tab: oneOf(given['tab'], TABS),
    stance: oneOf(given['stance'], STANCES),
  }),
  component: lazyRouteComponent(() => import('./entity/entity-page.tsx'), 'EntityPage'),
})

const article = createRoute({
  getParentRoute: () => root,
  path: '/article/$id',
  remountDeps: ({ params }) => params.id,
  validateSearch: (given: Given) => texts(given, 'claim'),
  component: lazyRouteComponent(() => import('./article/article-page.tsx'), 'ArticlePage'),
})

const graph = createRoute({
  getParentRoute: () => root,
  path: '/graph',
  validateSearch: graphSearch,
  component: lazyRouteComponent(() => import('./graph/graph-page.tsx'), 'GraphPage'),
})

const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: (given: Given) => texts(given, 'of', 'since', 'until'),
  component: lazyRouteComponent(() => import('./coverage/coverage-page.tsx'), 'CoveragePage'),
})

const disputes = createRoute({
  getParentRoute: () => root,
  path: '/disputes',
  validateSearch: (given: Given) =>
    // `between` one speaker `and` another; `outlet` printed one of the two.
    texts(given, 'about', 'between', 'and', 'outlet', 'since', 'until'),
  component: lazyRouteComponent(() => import('./dispute/dispute-page.tsx'), 'DisputePage'),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: (given: Given) => texts(given, 'speaker', 'target'),
  component: lazyRouteComponent(() => import('./timeline/timeline-page.tsx'), 'TimelinePage'),
})

const read = createRoute({
  getParentRoute: () => root,
  path: '/read',
  // The claim that is shown of what was read and not stored yet.
  validateSearch: (given: Given) => texts(given, 'claim'),
  component: lazyRouteComponent(() => import('./read/read-page.tsx'), 'ReadPage'),
})

/** Plain parameters, `?q=2014`, where the router would write JSON. */
const stringifySearch = (state: Given): string => {
  const given = Object.entries(state).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0
    ? ''
    : `?${String(new URLSearchParams(given)).replaceAll('%3A', ':').replaceAll('%2C', ',')}`
}

export const router = createRouter({
  routeTree: root.addChildren([search, entity, article, graph, coverage, disputes, timeline, read]),
  parseSearch: text => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch,
  pathParamsAllowedCharacters: [':'],
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Faulted,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
