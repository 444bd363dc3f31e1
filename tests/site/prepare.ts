// Before the browser tests: a browser, and each variant of the site built as its README says.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyProject } from '../project.ts';
import { ensureBrowser } from './browser.ts';
import { folderOf, VARIANTS, type VariantName } from './variants.ts';

try {
  console.log(`Browser: ${ensureBrowser()}`);
  for (const name of Object.keys(VARIANTS) as VariantName[]) {
    await build(name);
    console.log(`Built: ${folderOf(name)}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function build(name: VariantName): Promise<void> {
  const { env, added } = VARIANTS[name];
  const project = added ? await copyProject(added) : '.';
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--', '--outDir', resolve(folderOf(name))], {
    cwd: project,
    env: { ...process.env, BASE_PATH: '', ...env },
    encoding: 'utf8',
  });
  if (added) await rm(project, { recursive: true });
  if (status !== 0) throw new Error(`The site was not built (${name}):\n${stdout}${stderr}`);
}
