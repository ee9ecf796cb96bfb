import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { schemaReference } from './reference/generator/plugin.ts';

/** Where the server listens while the page is served by Vite. */
const server = process.env.OMNISUPPORT_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/graphiql/',
  plugins: [react(), schemaReference()],
  resolve: { dedupe: ['graphql', 'graphql-ws'] },
  build: {
    outDir: 'target/classes/META-INF/resources/graphiql',
    emptyOutDir: true,
    target: 'es2022',
    // The editor is that big, and only developers load it.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      input: ['index.html', 'reference/index.html'],
      onLog: (level, log, handle) => {
        // React's compiler has read these already.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  worker: { format: 'es' },
  // Its imports of workers are for Vite, which reads no package that it has bundled.
  optimizeDeps: {
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
  },
  server: {
    port: 5174,
    proxy: {
      // The server takes operators' tokens from its own pages only; here Vite stands in for them.
      '/graphql': { target: server, ws: true, changeOrigin: true, headers: { origin: server } },
    },
  },
  test: { environment: 'jsdom', include: ['test/**/*.test.{ts,tsx}'], restoreMocks: true },
});
