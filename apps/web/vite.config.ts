// Builds the web application: hashed assets, and pages that the gateway completes before it sends them.
import { defineConfig } from 'vite';

const GATEWAY = 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic' } },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', candidate: 'src/candidate/main.ts', pages: 'src/pages/pages.css' },
      // Libraries mark parts for servers that render React; here nothing is rendered on a server.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: GATEWAY, ws: true },
      '/sign-in': GATEWAY,
      '/sign-out': GATEWAY,
      '/api': GATEWAY,
      '/mailbox': GATEWAY,
      '/c/': GATEWAY,
    },
  },
});
