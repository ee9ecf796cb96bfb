import { defineConfig } from 'vitest/config';

/** Style sheets are text for a shadow root; no test looks at them. */
const noStyles = {
  name: 'no-styles',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source.endsWith('.css') ? '\0no-styles' : null),
  load: (id: string) => (id === '\0no-styles' ? "export const css = '';" : null),
};

export default defineConfig({
  plugins: [noStyles],
  // The server's packages load this build of graphql: two in one program refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 20_000, restoreMocks: true },
});
