import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './serve.ts',
  fullyParallel: true,
  workers: 2,
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
