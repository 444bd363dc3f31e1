import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'run-')));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'src/cli'), { recursive: true });
cpSync('src/cli/run.mjs', join(folder, 'src/cli/run.mjs'));
writeFileSync(
  join(folder, 'program.ts'),
  'const said: string = process.argv.slice(2).join(); console.log(`here, ${import.meta.main}: ${said}`);',
);
const machines = join(folder, 'node');
writeFileSync(machines, '#!/bin/sh\necho "the machine’s own: $*"\nexit 7\n');
chmodSync(machines, 0o755);

/** Runs a program with two arguments, in a project that wants a Node, on a machine that has one. */
function run(wanted: string, agent: string, project = folder): [status: number | null, said: string] {
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ type: 'module', devEngines: { runtime: { version: wanted } } }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', 'program.ts', '--a', 'b'], {
    cwd: project,
    env: { PATH: process.env['PATH'], npm_node_execpath: machines, npm_config_user_agent: agent },
    encoding: 'utf8',
  });
  return [status, stdout + stderr];
}

test('a program runs with the machine’s own Node where it is new enough, and gives its status', () => {
  for (const agent of ['npm/11.0.0 node/v24.2.0 linux x64', 'npm/11.0.0 node/v26.10.0 linux x64'])
    assert.deepEqual(run('>=24.2', agent), [7, 'the machine’s own: program.ts --a b\n']);
});

test('where it is not, with the one that npm brought', () => {
  for (const agent of ['npm/10.8.2 node/v20.20.2 linux x64', 'npm/11.0.0 node/v24.1.0 linux x64', ''])
    assert.deepEqual(run('>=24.2', agent), [0, 'here, true: --a,b\n']);
});

test('where neither is, one sentence says what to install', () => {
  assert.deepEqual(run('>=99.1', 'npm/10.8.2 node/v20.20.2 linux x64'), [
    1,
    `Node ${process.versions.node} is too old, and npm brought no newer one for this machine: install Node 99.1 or later.\n`,
  ]);
});

/** The same project in another folder. */
function projectIn(name: string): string {
  const project = join(folder, name);
  for (const part of ['src', 'program.ts']) cpSync(join(folder, part), join(project, part), { recursive: true });
  return project;
}

test('a folder whose path Vite cannot read is refused in a sentence, whatever the command', () => {
  for (const name of ['Mes sites/l’Irak (été)', '100 %', '[a] {b} & c', '%20', 'é'])
    assert.deepEqual(run('>=24.2', '', projectIn(name)), [0, 'here, true: --a,b\n'], name);
  for (const name of ["l'Irak", 'a"b', '#1', 'quoi ?', '*', 'a:b']) {
    const [sign] = /['"#?*:]/.exec(name)!;
    const said = `The project stands in ${projectIn(name)}/, whose path has the sign ${sign}: rename or move it.\n`;
    assert.deepEqual(run('>=24.2', '', join(folder, name)), [1, said]);
  }
});
