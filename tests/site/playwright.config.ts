import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './browser.ts';

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
      args: [
        '--no-sandbox', // containers run as root
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
