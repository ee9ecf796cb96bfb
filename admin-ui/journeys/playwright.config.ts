import { defineConfig } from '@playwright/test';

/** The running product; the build starts one and says where. */
const baseURL = process.env.OMNISUPPORT_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  testDir: '.',
  // Two operators and a customer share one workspace: their stories run one after another.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: '../target/journeys',
  projects: [
    { name: 'journeys', testMatch: '*.journey.ts' },
    { name: 'pictures', testMatch: 'pictures.ts' },
    { name: 'speed', testMatch: 'speed.ts' },
  ],
  use: {
    baseURL,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
