// Runs a program of the project with a Node that is new enough: the machine's own, else the one that comes with the project
// (optionalDependencies of package.json). Written for older ones: `node src/cli/run.mjs src/cli/build.ts`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const { devEngines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const oldest = numbersOf(devEngines.runtime.version);
// In a script of npm, `node` is the project's own where there is one: npm says which one the machine has.
const { npm_node_execpath: machines, npm_config_user_agent: agent = '' } = process.env;
const isMachines = !machines || machines === process.execPath;

const project = fileURLToPath(new URL('../..', import.meta.url));
// Vite takes these signs of a path for something else, and says so in no words that help: no command begins there.
const [sign] = (process.platform === 'win32' ? /['#]/ : /['"#?*\\:]/).exec(project) ?? [];

if (sign) refuse(`The project stands in ${project}, whose path has the sign ${sign}: rename or move it.`);
else if (!isMachines && isNewEnough(/node\/v(\S+)/.exec(agent)?.[1] ?? '0')) runWith(machines);
else if (isNewEnough(process.versions.node)) runHere();
else {
  const { node } = process.versions;
  refuse(
    `Node ${node} is too old, and npm brought no newer one for this machine: install Node ${oldest.join('.')} or later.`,
  );
}

function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

function runHere() {
  process.argv.splice(1, 2, resolve(process.argv[2]));
  Module.runMain();
}

function runWith(node) {
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH}`;
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, PATH } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => (signal ? process.kill(process.pid, signal) : (process.exitCode = status)));
}

function isNewEnough(version) {
  const [major, minor] = numbersOf(version);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

function numbersOf(version) {
  return version.match(/\d+/g).map(Number).slice(0, 2);
}
