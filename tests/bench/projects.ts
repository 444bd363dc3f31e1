import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyProject } from '../project.ts';
import { generateAnnouncements, withWord } from '../generated-content.ts';
import { runMeasured } from './measured-run.ts';

/** The programs that are measured: this site, and the least that others can do with the same files. */
export const MAKERS = {
  site: { name: 'this site', command: [process.execPath, 'src/cli/build.ts'], built: 'dist', caches: ['.astro'] },
  'bare-astro': {
    name: 'bare Astro',
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    built: 'dist',
    caches: ['.astro', '.vite'],
  },
  // What any site made with Astro takes that gives each announcement a page, a framed page and an oEmbed answer.
  'astro-as-many': {
    name: 'bare Astro, as many files',
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    built: 'dist',
    caches: ['.astro', '.vite'],
  },
  eleventy: {
    name: 'Eleventy',
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    built: '_site',
    caches: [],
  },
  hugo: { name: 'Hugo', command: ['hugo', '--quiet'], built: 'public', caches: ['resources', '.hugo_build.lock'] },
} as const;

export type Maker = keyof typeof MAKERS;

/** A word that the account of one announcement has, and no other. */
export const RARE_WORD = 'clepsydre';

/** Where the announcements stand in all these projects. */
const ANNOUNCEMENTS = 'content/announcements';

const made = new Map<string, Promise<string>>();

/** Gives the files of announcements of a size, their texts by name: the site's own for as many as it has, else made-up ones. */
export function announcementsOf(size: number): Record<string, string> {
  const own = readdirSync(ANNOUNCEMENTS);
  const files =
    size === own.length
      ? Object.fromEntries(own.map((name) => [name, readFileSync(join(ANNOUNCEMENTS, name), 'utf8')]))
      : generateAnnouncements(size);
  const [name, text] = Object.entries(files)[0]!;
  return { ...files, [name]: withWord(text, RARE_WORD) };
}

/** Gives the folder of a project of so many announcements, in the system's temporary folder; made once. */
export function projectOf(maker: Maker, size: number): Promise<string> {
  const key = `${maker} ${size}`;
  const known = made.get(key) ?? makeProject(maker, size);
  made.set(key, known);
  return known;
}

/** Removes all of them. */
export async function removeProjects(): Promise<void> {
  for (const project of made.values())
    for (const folder of [await project, leftBy(await project)]) await rm(folder, { recursive: true, force: true });
  made.clear();
}

/** Gives the path of an announcement's file in a project. */
export function fileIn(project: string, name: string): string {
  return join(project, ANNOUNCEMENTS, name);
}

/**
 * Forgets what a project built and kept, so that the next build is a clean one. It is put aside and not removed: for minutes
 * after thousands of files are removed, ext4 makes new ones up to twenty times more slowly (measured: 0.08 and 1.6 ms each),
 * since it looks for room that was not given back a moment ago; a builder would pay for what the one before it left.
 */
export async function clean(maker: Maker, project: string): Promise<void> {
  const { built, caches } = MAKERS[maker];
  const aside = join(leftBy(project), String((cleaned += 1)));
  await mkdir(aside, { recursive: true });
  for (const folder of [built, ...caches].filter((name) => existsSync(join(project, name))))
    await rename(join(project, folder), join(aside, folder));
}

let cleaned = 0;

/** The folder for what a project left. */
function leftBy(project: string): string {
  return `${project}-left`;
}

/** Builds this site of so many announcements, once, and gives the folder that holds it. */
export async function builtSite(size: number): Promise<string> {
  const project = await projectOf('site', size);
  const kept = join(project, KEPT);
  if (existsSync(kept)) return kept;
  await runMeasured(MAKERS.site.command, project);
  return keepSite(size);
}

/** Keeps what was built last of this site, for whoever wants it built: what is built later is beside it. */
export async function keepSite(size: number): Promise<string> {
  const project = await projectOf('site', size);
  const kept = join(project, KEPT);
  await cp(join(project, MAKERS.site.built), kept, { recursive: true });
  return kept;
}

const KEPT = '.kept';

async function makeProject(maker: Maker, size: number): Promise<string> {
  const project = maker === 'site' ? await copyProject() : await copyBare(maker);
  if (maker === 'site') {
    await rm(join(project, ANNOUNCEMENTS), { recursive: true });
    // What tells of the site's own announcements: other content starts without.
    await rm(join(project, 'content/published.json'));
    const about = join(project, 'content/about.md');
    await writeFile(about, readFileSync(about, 'utf8').replace(/\]\(\/annonces\/[^)]*\)/g, '](/)'));
  }
  await mkdir(join(project, ANNOUNCEMENTS), { recursive: true });
  for (const [name, text] of Object.entries(announcementsOf(size))) await writeFile(fileIn(project, name), text);
  return project;
}

async function copyBare(maker: Maker): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), `${maker}-`));
  if (maker === 'astro-as-many') await cp('tests/bench/bare-astro', project, { recursive: true });
  await cp(join('tests/bench', maker), project, { recursive: true });
  await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  return project;
}
