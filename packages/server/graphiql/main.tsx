import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { examples } from './examples.ts'
import { fetcher } from './fetcher.ts'
import { storage } from './storage.ts'

/** What a new tab begins with. */
const WELCOME = `# Who said what about whom: Ctrl-Space shows what can be asked, Ctrl-Enter asks it.
#
# What changes the graph needs a token, from \`sayso token create NAME --role editor\`. Write it below, under "Headers":
#   {"authorization": "Bearer sayso_…"}
# It stays in this page, and is forgotten with it.
`

const tabs = examples.length > 0 ? { defaultTabs: examples.map(query => ({ query })) } : {}
const place = document.getElementById('graphiql')

if (place)
  createRoot(place).render(
    <GraphiQL
      fetcher={fetcher}
      storage={storage(examples)}
      defaultEditorToolsVisibility={false}
      defaultQuery={WELCOME}
      shouldPersistHeaders={false}
      {...tabs}
    >
      <GraphiQL.Logo>Sayso</GraphiQL.Logo>
    </GraphiQL>,
  )
