import { defineConfig } from 'vite'

// The port is fixed, as the server has to name the page's origin: sayso serve --cors http://localhost:5173
const at = { port: 5173, strictPort: true }

export default defineConfig({
  server: at,
  preview: at,
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
})
