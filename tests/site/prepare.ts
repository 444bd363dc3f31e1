// Before the browser tests: a browser, and each variant of the site built as its README says.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';
import { folderOf, VARIANTS } from './variants.ts';

try {
  console.log(`Browser: ${ensureBrowser()}`);
  for (const name of Object.keys(VARIANTS) as (keyof typeof VARIANTS)[]) {
    const env = { ...process.env, BASE_PATH: '', ...VARIANTS[name].env };
    const build = spawnSync('npm', ['run', 'build', '--', '--outDir', folderOf(name)], { env, encoding: 'utf8' });
    if (build.status !== 0) throw new Error(`The site was not built:\n${build.stdout}${build.stderr}`);
    console.log(`Built: ${folderOf(name)}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
