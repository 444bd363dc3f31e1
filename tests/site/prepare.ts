// Before the browser tests: a browser, and each variant of the site built as its README says.
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyProject } from '../project.ts';
import { ensureBrowser } from './browser.ts';
import { folderOf, VARIANTS, type VariantName } from './variants.ts';

try {
  console.log(`Browser: ${ensureBrowser()}`);
  const waiting = Object.keys(VARIANTS) as VariantName[];
  const buildAll = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      await build(name);
      console.log(`Built: ${folderOf(name)}`);
    }
  };
  await Promise.all([buildAll(), buildAll()]); // two at a time
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Builds a variant in a project of its own: one project has one build at a time. */
async function build(name: VariantName): Promise<void> {
  const { env, added } = VARIANTS[name];
  const project = await copyProject(added);
  const child = spawn('npm', ['run', 'build', '--', '--outDir', resolve(folderOf(name))], {
    cwd: project,
    env: { ...process.env, BASE_PATH: '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const status = await new Promise((done) => child.on('close', done));
  await rm(project, { recursive: true });
  if (status !== 0) throw new Error(`The site was not built (${name}):\n${output}`);
}
