import { checkFolder } from '../../src/files/content-folder.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { runMeasured } from './measured-run.ts';
import { projectOf } from './projects.ts';
import type { Settings } from './settings.ts';
import { sampleOf, writeSample, type Report } from './table.ts';

/** How often the ledger is drawn, the first times included. */
const DRAWN = 20;

/** Measures `npm run check` and the ledger of as many announcements. */
export async function measureChecks(size: number, { runsAt, tell }: Settings): Promise<Report> {
  const project = await projectOf('site', size);
  const runs = [];
  for (let run = 1; run <= runsAt(size); run += 1)
    runs.push(await runMeasured([process.execPath, 'src/cli/check.ts'], project));
  const megabytes = runs.flatMap((run) => run.megabytes ?? []);
  const cells = [
    writeSample(sampleOf(runs.map(({ seconds }) => seconds)), 's', 2),
    megabytes.length > 0 ? writeSample(sampleOf(megabytes), 'MB') : null,
    writeSample(sampleOf(await drawLedgers(project)), 'ms', 1),
  ];
  tell(`${size}: check ${cells[0]}, ledger ${cells[2]}`);
  const columns = ['npm run check', 'its peak memory', 'the ledger alone'];
  const note = `The ledger is drawn ${DRAWN} times in one process, from announcements that are read already.`;
  const rows = [{ name: `${size} announcements`, cells }];
  return { tables: [{ title: 'Check and ledger', columns, rows, note }], goals: [] };
}

/** How long each drawing took, in milliseconds. */
async function drawLedgers(project: string): Promise<number[]> {
  const { announcements, gazetteer } = await checkFolder(project);
  const read = announcements.map(({ id, data: { draft: _, location, ...data } }) => ({
    ...{ ...data, id, location: gazetteer.get(location)! },
  }));
  return Array.from({ length: DRAWN }, () => {
    const from = performance.now();
    drawLedger(read, gazetteer);
    return performance.now() - from;
  });
}
