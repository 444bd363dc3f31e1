import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measureBuilds } from './builds.ts';
import { measureChecks } from './checks.ts';
import { sayMachine } from './machine.ts';
import { measurePages } from './pages.ts';
import { removeProjects } from './projects.ts';
import { measureSaves } from './saves.ts';
import { readSettings, USAGE, type Settings } from './settings.ts';
import { writeReport, type Report } from './table.ts';

/**
 * What is measured, in this order: pages use what was built. A new part is a function of the settings that gives tables and
 * goals, and one line here.
 */
const PARTS: Record<string, (settings: Settings) => Promise<Report>> = {
  build: measureBuilds,
  check: measureChecks,
  dev: measureSaves,
  pages: measurePages,
};

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), Object.keys(PARTS));
  if (!settings) return console.log(USAGE);
  const whole: Report = { tables: [], goals: [] };
  for (const [name, measure] of Object.entries(PARTS)) {
    if (!settings.parts.includes(name)) continue;
    console.error(`${name}:`);
    const { tables, goals } = await measure(settings);
    whole.tables.push(...tables);
    whole.goals.push(...goals);
  }
  const head = `# Benchmark\n\nMedians, with the least and the most in brackets where they differ. Ratios are of medians.\n\n${sayMachine()}`;
  const config = await resolveConfig(settings.out);
  const text = await format(`${head}\n\n${writeReport(whole)}\n`, { ...config, parser: 'markdown' });
  await writeFile(settings.out, text);
  console.log(text);
}

try {
  await main();
} catch (error) {
  console.error(`It was not measured. ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await removeProjects();
}
