import './style/tokens.css'
import './style/base.css'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { router } from './route.tsx'
import { client } from './shell/client.ts'
import { applyTheme } from './shell/theme.tsx'

const place = document.getElementById('app')

applyTheme()
if (place)
  createRoot(place).render(
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>,
  )
