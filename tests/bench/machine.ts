import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Packages whose version a measure depends on. */
const PACKAGES = ['astro', '@11ty/eleventy', '@knight-lab/timelinejs'];

/** Says on what machine, with what versions and on what day it was measured. */
export function sayMachine(): string {
  const processors = cpus();
  const versions = PACKAGES.map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    return `${name} ${version}`;
  });
  return [
    `- processor: ${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    `- memory: ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `- system: ${type()} ${release()}`,
    `- versions: Node ${process.versions.node}, ${versions.join(', ')}`,
    `- load of the last fifteen minutes: ${loadavg()[2]!.toFixed(1)} (above the number of cores, others were at work too)`,
    `- day: ${new Date().toISOString().slice(0, 10)}`,
  ].join('\n');
}
