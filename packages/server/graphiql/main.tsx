import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './page.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { examples } from './examples.ts'
import { fetcher } from './fetcher.ts'
import { storage } from './storage.ts'

const tabs = examples.length > 0 ? { defaultTabs: examples.map(query => ({ query })) } : {}
const place = document.getElementById('graphiql')

if (place)
  createRoot(place).render(
    <GraphiQL fetcher={fetcher} storage={storage(examples)} defaultEditorToolsVisibility={false} {...tabs}>
      <GraphiQL.Logo>Sayso</GraphiQL.Logo>
    </GraphiQL>,
  )
