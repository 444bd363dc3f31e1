// Before the browser tests: a browser, and each variant of the site built as its README says.
import { execFileSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';
import { folderOf, VARIANTS } from './variants.ts';

try {
  console.log(`Browser: ${ensureBrowser()}`);
  for (const [name, { env }] of Object.entries(VARIANTS)) {
    const outDir = folderOf(name as keyof typeof VARIANTS);
    execFileSync('npm', ['run', 'build', '--silent', '--', '--outDir', outDir, '--logLevel', 'warn'], {
      stdio: 'inherit',
      env: { ...process.env, BASE_PATH: '', ...env },
    });
    console.log(`Built: ${outDir}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
