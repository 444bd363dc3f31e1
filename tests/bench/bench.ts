import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measureBuilds } from './builds.ts';
import { measureChecks } from './checks.ts';
import { measureFirstResults } from './first-results.ts';
import { sayMachine } from './machine.ts';
import { measurePages } from './pages.ts';
import { removeProjects } from './projects.ts';
import { measureSaves } from './saves.ts';
import { readSettings, USAGE, type Settings } from './settings.ts';
import { measureUses } from './uses.ts';
import { add, writeReport, type Report } from './table.ts';

type Measure = (settings: Settings) => Promise<Report>;

/** What is measured at one size after the other, in this order. */
const BY_SIZE: Record<string, (size: number, settings: Settings) => Promise<Report>> = {
  build: measureBuilds,
  check: measureChecks,
  dev: measureSaves,
  use: measureUses,
  search: measureFirstResults,
};

/** What is measured at all sizes in turns, of what was built above. */
const TOGETHER: Record<string, Measure> = { pages: measurePages };

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), [...Object.keys(BY_SIZE), ...Object.keys(TOGETHER)]);
  if (!settings) return console.log(USAGE);
  const measures = settings.parts.flatMap((part): [string, Measure][] => {
    const measure = BY_SIZE[part];
    if (!measure) return [[part, TOGETHER[part]!]];
    return settings.sizes.map((size) => [`${part}, ${size}`, (given) => measure(size, given)]);
  });
  const whole: Report = { tables: [], goals: [] };
  for (const [name, measure] of measures) add(whole, await attempt(name, () => measure(settings)));
  const head = `# Benchmark\n\nMedians, with the least and the most in brackets where they differ. Ratios are of medians.\n\n${sayMachine()}`;
  const config = await resolveConfig(settings.out);
  const text = await format(`${head}\n\n${writeReport(whole)}\n`, { ...config, parser: 'markdown' });
  await writeFile(settings.out, text);
  console.log(text);
}

/** A measure that fails takes no other with it: it is told among the goals. */
async function attempt(name: string, measure: () => Promise<Report>): Promise<Report> {
  console.error(`${name}:`);
  try {
    return await measure();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
    return { tables: [], goals: [{ what: name, goal: 'it runs', measured: 'it failed', isMet: false }] };
  }
}

try {
  await main();
} catch (error) {
  console.error(`It was not measured. ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await removeProjects();
}
