import './style.css'
import { createRoot } from 'react-dom/client'
import { Client, cacheExchange, fetchExchange, Provider } from 'urql'
import { App } from './app.tsx'

const url: string = import.meta.env['VITE_SAYSO_URL'] ?? 'http://localhost:4000/graphql'
// By POST, as proxies log addresses, and whom somebody looks for would stand in them.
const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false })
const place = document.getElementById('app')

if (place)
  createRoot(place).render(
    <Provider value={client}>
      <App />
    </Provider>,
  )
