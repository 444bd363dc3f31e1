import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './serve.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000, // A guard, not a measure: a machine may be busy.
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: 'http://localhost:4401/',
    locale: 'fr-FR',
    launchOptions: {
      executablePath: ensureBrowser(),
      args: BROWSER_FLAGS,
    },
  },
});
