// Before the browser tests: a browser, and each variant of the site built as its README says.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { folderOf, VARIANTS, type VariantName } from './variants.ts';

const PROJECT = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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

async function copyProject(added: Record<string, string>): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'project-'));
  for (const part of PROJECT) await cp(part, join(project, part), { recursive: true });
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  for (const [file, text] of Object.entries(added)) await writeFile(join(project, 'content/announcements', file), text);
  return project;
}
