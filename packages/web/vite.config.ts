import { defineConfig } from 'vite'

// The server answers with this folder from /explorer/ and with its page on every address of the explorer.
export default defineConfig({
  base: '/explorer/',
  logLevel: 'warn',
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // 'use client' and the like in the packages mean nothing in a page without a server side.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
