import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      // The server's packages load this build of graphql: two in one program refuse each other.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      {
        find: /^@omnisupport\/sdk$/,
        replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)),
      },
      {
        find: /^@omnisupport\/sdk\/react$/,
        replacement: fileURLToPath(new URL('src/react/index.ts', import.meta.url)),
      },
    ],
  },
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 20_000, restoreMocks: true },
});
