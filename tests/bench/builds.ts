import { spawnSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { digestsOf } from '../project.ts';
import { runMeasured, type MeasuredRun } from './measured-run.ts';
import { clean, fileIn, keepSite, MAKERS, projectOf, type Maker } from './projects.ts';
import type { Settings } from './settings.ts';
import { belowGoal, ratioGoal, sampleOf, writeSample, type Goal, type Report, type Sample } from './table.ts';

/** The samples of one program at one size. */
interface Built {
  seconds: Sample;
  megabytes: Sample | null;
}

/** An announcement added to many: how long, and whether the site is then, byte for byte, that of a clean build. */
interface Added {
  seconds: Sample;
  isSame: boolean;
}

/** Measures clean builds of the same files by this site and by others, and one announcement added to many. */
export async function measureBuilds(size: number, settings: Settings): Promise<Report> {
  const makers = (Object.keys(MAKERS) as Maker[]).filter((maker) => maker !== 'hugo' || hasHugo());
  const built = await measureSize(size, makers, settings);
  await keepSite(size);
  const added = await measureAdded(size, settings);
  const index = await measureIndex(size, settings);
  const cells = (write: (one: Built) => string | null) => makers.map((maker) => write(built.get(maker)!));
  const others = makers.slice(1).map(() => null);
  const table = {
    title: `Build: ${size} announcements`,
    columns: makers.map((maker) => MAKERS[maker].name),
    note: `Clean builds, ${settings.runsAt(size)} of each, in turns; wall time, and resident memory summed over the processes. Beside them, for each announcement: a page; a page, a framed page and an oEmbed answer (« as many files »); a page.`,
    rows: [
      { name: 'clean build', cells: cells(({ seconds }) => writeSample(seconds, 's', 2)) },
      { name: 'peak memory', cells: cells(({ megabytes }) => megabytes && writeSample(megabytes, 'MB')) },
      { name: 'one announcement added', cells: [writeSample(added.seconds, 's', 2), ...others] },
      { name: 'the index of the search, alone', cells: [writeSample(index.seconds, 's', 2), ...others] },
      { name: 'its peak memory', cells: [index.megabytes && writeSample(index.megabytes, 'MB'), ...others] },
    ],
  };
  return { tables: [table], goals: goalsOf(size, built, added, index) };
}

/** Each goal, and beside it what others need for the same: the reason, if it is not met. */
function goalsOf(size: number, built: Map<Maker, Built>, added: Added, index: Built): Goal[] {
  const [site, bare, asMany] = [built.get('site')!, built.get('bare-astro')!, built.get('astro-as-many')!];
  const reason = (what: string, measured: string | null) => ({ what, goal: '', measured: measured ?? '', isMet: null });
  const ratio = (one: Sample, other: Sample) => `${(one.median / other.median).toFixed(2)} ×`;
  const megabytes = ({ megabytes }: Built) => megabytes && writeSample(megabytes, 'MB');
  const goals = [
    ratioGoal(`${size}: clean build ÷ bare Astro’s`, [site.seconds, bare.seconds], { most: 2 }),
    reason('— bare Astro with as many files ÷ bare Astro', ratio(asMany.seconds, bare.seconds)),
    reason('— clean build ÷ bare Astro’s with as many files', ratio(site.seconds, asMany.seconds)),
    belowGoal(`${size}: peak memory`, site.megabytes, 1500, 'MB'),
    reason('— of bare Astro', megabytes(bare)),
    reason('— of the index of the search, alone', megabytes(index)),
    // A few announcements stand in each other's charts: one more makes them all anew.
    ...(size < 10_000
      ? []
      : [
          ratioGoal(`${size} and one: build ÷ bare Astro’s clean one`, [added.seconds, bare.seconds], { most: 1 }),
          reason('— index of the search, alone ÷ bare Astro’s clean build', ratio(index.seconds, bare.seconds)),
        ]),
  ];
  const same = { what: `${size} and one: the bytes of a clean build`, goal: 'same' };
  return [...goals, { ...same, measured: added.isSame ? 'same' : 'others', isMet: added.isSame }];
}

async function measureSize(size: number, makers: Maker[], { runsAt, tell }: Settings): Promise<Map<Maker, Built>> {
  const runs = new Map(makers.map((maker): [Maker, MeasuredRun[]] => [maker, []]));
  for (let run = 1; run <= runsAt(size); run += 1)
    for (const maker of makers) {
      const measured = await buildClean(maker, size);
      tell(`${size}, run ${run}: ${MAKERS[maker].name} ${measured.seconds.toFixed(1)} s`);
      runs.get(maker)!.push(measured);
    }
  return new Map(
    [...runs].map(([maker, measured]): [Maker, Built] => {
      const megabytes = measured.flatMap((one) => one.megabytes ?? []);
      const seconds = sampleOf(measured.map((one) => one.seconds));
      return [maker, { seconds, megabytes: megabytes.length > 0 ? sampleOf(megabytes) : null }];
    }),
  );
}

async function buildClean(maker: Maker, size: number): Promise<MeasuredRun> {
  const project = await projectOf(maker, size);
  await clean(maker, project);
  const run = await runMeasured(MAKERS[maker].command, project);
  const files = await readdir(join(project, MAKERS[maker].built), { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html')).length;
  // Each announcement and the index: a maker that skips some is no measure.
  if (pages < size + 1) throw new Error(`${MAKERS[maker].name} built ${pages} pages of ${size} announcements.`);
  return run;
}

/** One more announcement each time, in the middle of the others; these are then what they were. */
async function measureAdded(size: number, { runsAt, tell }: Settings): Promise<Added> {
  const project = await projectOf('site', size);
  const { command, built } = MAKERS.site;
  const seconds: number[] = [];
  const added: string[] = [];
  for (let run = 1; run <= runsAt(size); run += 1) {
    added.push(fileIn(project, EXAMPLE_NAME.replace('.md', `-${run}.md`)));
    await writeFile(added.at(-1)!, exampleFile());
    const measured = await runMeasured(command, project);
    seconds.push(measured.seconds);
    tell(`${size} and ${run}: ${measured.seconds.toFixed(1)} s`);
  }
  const kept = await digestsOf(join(project, built));
  await clean('site', project);
  await runMeasured(command, project);
  const isSame = JSON.stringify(kept) === JSON.stringify(await digestsOf(join(project, built)));
  for (const file of added) await rm(file);
  return { seconds: sampleOf(seconds), isSame };
}

/** The index of the search, made when nothing else is; its memory has that of the content, which is read before. */
async function measureIndex(size: number, { runsAt }: Settings): Promise<Built> {
  const project = await projectOf('site', size);
  const runs: MeasuredRun[] = [];
  for (let run = 1; run <= runsAt(size); run += 1)
    runs.push(await runMeasured([process.execPath, resolve('tests/bench/index-alone.ts')], project));
  const megabytes = runs.flatMap((run) => run.megabytes ?? []);
  const seconds = sampleOf(runs.map(({ output }) => Number(output)));
  return { seconds, megabytes: megabytes.length > 0 ? sampleOf(megabytes) : null };
}

function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}
