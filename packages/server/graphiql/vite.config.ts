import { defineConfig } from 'vite'

// The server answers with this folder from /graphiql/ and with its page on /graphql: see src/playground.ts.
export default defineConfig({
  base: '/graphiql/',
  logLevel: 'warn',
  build: {
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The editor is one large piece: served from the same machine, cached for good.
    chunkSizeWarningLimit: 4000,
    // 'use client' and the like in the packages mean nothing in a page without a server side.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
