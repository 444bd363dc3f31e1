import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { check as run } from '../../src/cli/check.ts';
import { BAD_FILES } from '../check/bad-files.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { printed } from '../printed.ts';

const { addresses, announcements = {} } = JSON.parse(await readFile('content/published.json', 'utf8'));
const [COUNT, FACTS] = [addresses.length, Object.keys(announcements).length];
const folder = await mkdtemp(join(tmpdir(), 'check-'));
after(() => rm(folder, { recursive: true }));

async function check(root: string, ...flags: string[]) {
  const { output, stdout, stderr } = printed();
  const status = await run([root, ...flags], output, '2026-11-26');
  return { status, stdout: stdout(), stderr: stderr() };
}

/** A copy of the real content, with what a test adds to it. */
async function content(name: string, files: Record<string, string> = {}): Promise<string> {
  const root = join(folder, name);
  await cp('content', join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'content/about.md'), FILLED_IN);
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, 'content/announcements', path), text);
  return root;
}

/** The text about the site, with who answers for it. */
const FILLED_IN = (await readFile('content/about.md', 'utf8'))
  .replace('contact: null', 'contact: redaction@example.org')
  .replace('repository: null', 'repository: https://example.org/irak')
  .replace(/: null/g, ': Quelqu’un');
const NOT_FILLED_IN = `content/about.md:4:12 avertissement publisher est null, comme director, address, host, contact ; à remplir avant de publier : /a-propos/ dit que cela manque
    4 | publisher: null # une personne, ou une organisation avec son statut
      |            ^`;
const STANDS_APART = `content/announcements/2019-12-31-750-soldats-moyen-orient.md:13:14 avertissement statedTotal est null : pas de total avant ni après cette annonce, ni d’écart ; « moyen-orient » n’est pas en Irak : les militaires sont montrés, et ne sont pas comptés
   13 | statedTotal: null
      |              ^`;
const NOT_ONE =
  'n’est pas une annonce ; ce dossier n’a que des fichiers nommés comme 2014-09-02-350-soldats-bagdad.md (le jour, puis des mots de a à z et de 0 à 9)';

test('the five announcements are as they should be; one stands apart from the ledger, and it is said', async () => {
  assert.deepEqual(await check('.'), {
    status: 0,
    stdout: `content/ : 5 annonces, tout est en ordre.\nSur ${COUNT} adresses publiées, aucune n’est perdue ; sur ${FACTS} annonces, aucun fait n’a changé sans correction (content/published.json).\n`,
    stderr: `${NOT_FILLED_IN}\n${STANDS_APART}\n\n2 avertissements.\n`,
  });
});

test('a sixth goes in', async () => {
  const { status, stdout } = await check(await content('sixth', { [EXAMPLE_NAME]: exampleFile() }));
  assert.equal(status, 0);
  assert.match(stdout, /^content\/ : 6 annonces, tout est en ordre\.\nSur \d+ .* 2 de plus à consigner/);
});

test('every problem of every file is told in one run, with its line and a mark, and the status is 1', async () => {
  const root = await content('wrong', {
    [EXAMPLE_NAME]: exampleFile({ title: '', location: 'location: bagdat' }),
    'notes.txt': 'x',
  });
  await mkdir(join(root, 'content/announcements/2016-01-01-dossier.md'));
  await symlink('/etc/hostname', join(root, 'content/announcements/2016-01-01-lien.md'));
  const { status, stdout, stderr } = await check(root);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    `content/announcements/2015-06-10-450-conseillers-irak.md:2:1 erreur title manque ; écrivez le titre que ce site lui donne, de 10 à 120 signes
content/announcements/2015-06-10-450-conseillers-irak.md:16:11 erreur location « bagdat » n’est pas un lieu de content/places.yaml ; choisissez parmi moyen-orient, irak, bagdad, mossoul, qayyarah, erbil, koweit, ou ajoutez-y ce lieu. Vouliez-vous dire « bagdad » ?
   16 | location: bagdat
      |           ^
content/announcements/2016-01-01-dossier.md:1:1 erreur ${NOT_ONE}
content/announcements/2016-01-01-lien.md:1:1 erreur ${NOT_ONE}
${STANDS_APART}
content/announcements/notes.txt:1:1 erreur ${NOT_ONE}

5 erreurs et 1 avertissement ; rien n’est construit.
`,
  );
});

test('a mistake of a place is told once, not of each place and announcement that leads there', async () => {
  const root = await content('wrong-place');
  const places = join(root, 'content/places.yaml');
  await writeFile(places, (await readFile(places, 'utf8')).replace('kind: country', 'kind: contry'));
  assert.deepEqual(await check(root), {
    status: 1,
    stdout: '',
    stderr: `content/places.yaml:18:9 erreur irak.kind n’est pas une nature de lieu ; écrivez city (ville), base, country (pays) ou region (région). Vouliez-vous dire « country » ?
   18 |   kind: contry
      |         ^

1 erreur ; rien n’est construit.
`,
  });
});

test('a mistake of an announcement is told once, not of each link that leads there', async () => {
  const root = await content('wrong-announcement');
  const file = join(root, 'content/announcements/2014-09-02-350-soldats-bagdad.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*/m, 'title: Court'));
  const { stderr } = await check(root);
  assert.match(stderr, /^content\/announcements\/2014-09-02-350-soldats-bagdad\.md:2:8 erreur title a 5 signes/);
  assert.match(stderr, /\n1 erreur et 1 avertissement ; rien n’est construit\.\n$/);
});

test('what systems and editors leave is ignored with a word each, and nothing else is', async () => {
  const name = EXAMPLE_NAME;
  const ignored = ['.DS_Store', `${name}~`, `.${name}.swp`, `#${name}#`, `.#${name}`, `${name}.orig`, `${name}.bak`];
  const leftovers = Object.fromEntries(ignored.map((file) => [file, 'any bytes']));
  const { status, stdout, stderr } = await check(await content('leftovers', { ...leftovers, [name]: exampleFile() }));
  assert.equal(status, 0);
  assert.match(stdout, /^content\/ : 6 annonces, tout est en ordre\.\nSur \d+ adresses publiées, aucune n’est perdue/);
  for (const file of ignored)
    assert.ok(
      stderr.includes(`content/announcements/${file}:1:1 avertissement n’est pas lu : un fichier du système`),
      file,
    );
  for (const file of ['notes.bak.txt', 'copie de travail.md', `${name}.save`, '.gitkeep'])
    assert.equal((await check(await content(`no-leftover-${file}`, { [file]: 'x' }))).status, 1, file);
});

test('each of a hundred bad files is refused in its own words, all in one run', async () => {
  const names = BAD_FILES.map((_, index) => `2015-06-10-fichier-${index}.md`);
  const root = await content('bad');
  await mkdir(join(root, 'public'));
  await writeFile(join(root, 'public/a.png'), '');
  for (const [index, { content: bytes }] of BAD_FILES.entries()) {
    const path = join(root, 'content/announcements', names[index]!);
    await (bytes === null ? mkdir(path) : writeFile(path, bytes));
  }
  const { status, stderr } = await check(root);
  assert.equal(status, 1);
  assert.ok(BAD_FILES.length >= 60);
  for (const [index, { told, wrong }] of BAD_FILES.entries())
    for (const line of told.filter((text) => !text.includes('places.yaml')))
      assert.ok(stderr.includes(`content/announcements/${names[index]}:${line}\n`), `${wrong}: ${line}`);
  assert.doesNotMatch(stderr, /^\s+at /m);
});

test('programs read the same as JSON', async () => {
  const root = await content('json', { [EXAMPLE_NAME]: exampleFile({ '  value: 450': '  value: 460' }) });
  const { status, stdout, stderr } = await check(root, '--json');
  assert.deepEqual([status, stderr], [1, '']);
  const [first, ...others] = JSON.parse(stdout);
  assert.deepEqual(first, {
    file: `content/announcements/${EXAMPLE_NAME}`,
    line: 10,
    column: 10,
    severity: 'error',
    message: 'porte 450, et le nombre est 460 ; corrigez l’un des deux',
    source: '  quote: 450 conseillers de plus',
    key: 'troopDelta.quote',
  });
  assert.deepEqual(
    others.map(({ severity }: { severity: string }) => severity),
    ['warning'],
  );
  assert.deepEqual(JSON.parse((await check(await content('json-right'), '--json')).stdout).length, 1);
});

test('a proposal has the same at its lines', async () => {
  const root = await content('annotations', { [EXAMPLE_NAME]: exampleFile({ location: 'location: bagdat' }) });
  const { status, stdout, stderr } = await check(root, '--annotations');
  assert.equal(status, 1);
  const [first, second, ...others] = stdout.split('\n');
  assert.equal(
    first,
    `::error file=content/announcements/${EXAMPLE_NAME},line=17,col=11,title=location::« bagdat » n’est pas un lieu de content/places.yaml ; choisissez parmi moyen-orient, irak, bagdad, mossoul, qayyarah, erbil, koweit, ou ajoutez-y ce lieu. Vouliez-vous dire « bagdad » ?`,
  );
  assert.match(
    second!,
    /^::warning file=content\/announcements\/2019-12-31-.*,line=13,col=14,title=statedTotal::est null/,
  );
  assert.deepEqual(others, ['']);
  assert.match(stderr, /^content\/announcements\/.*:17:11 erreur location « bagdat »/);
});

test('the example of the README is right, and its messages are real ones', async () => {
  const readme = await readFile('README.md', 'utf8');
  const example = /```markdown\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const messages = /```\n(content\/[^\n]* erreur .*?)```/s.exec(readme)?.[1] ?? '';
  assert.equal((await check(await content('readme', { [EXAMPLE_NAME]: example }))).status, 0);
  const wrong = example.replace('date: "2015-06-10"', 'date: 2015-06-10').replace('location: irak', 'location: tikrit');
  const { stderr } = await check(await content('readme-wrong', { [EXAMPLE_NAME]: wrong }));
  assert.ok(messages.length > 100 && stderr.startsWith(messages), stderr);
});

test('content that cannot be read is said so, and the status is 2', async () => {
  const { status, stderr } = await check(join(folder, 'nowhere'));
  assert.equal(status, 2);
  assert.match(stderr, /^Rien n’est vérifié : .*nowhere\/content\/announcements n’existe pas\n$/);
  const unknown = await check('.', '--colour');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /^npm run check -- \[--json\]/);
});

test('the command prints the same and exits with the same status', () => {
  const run = spawnSync('npm', ['run', '-s', 'check', '--', join(folder, 'nowhere')], { encoding: 'utf8' });
  assert.deepEqual([run.status, run.stdout], [2, '']);
  assert.match(run.stderr, /^Rien n’est vérifié : .* n’existe pas\n$/);
});

test('with the articles at hand, each quotation stands in its own, word for word', async () => {
  const sources = await mkdtemp(join(folder, 'sources-'));
  const account = (quote: string) => `\nElle annonce « ${quote} », pour « 3 500 au total », selon l'« état-major ».\n`;
  const article = 'Les 450 conseillers de plus, soit 3.500 au total, dit l\u2019état-major.';
  const sha256 = createHash('sha256').update(article).digest('hex');
  const changes = { '  published': `  published: null\n  document: article.txt\n  sha256: ${sha256}` };
  const quoting = (quote: string) =>
    exampleFile({ ...changes, '  quote: 450 conseillers de plus': `  quote: ${quote}` }, account(quote));
  await writeFile(join(sources, 'article.txt'), article);
  const right = await content('verbatim', { [EXAMPLE_NAME]: quoting('450 conseillers de plus') });
  const { status, stdout } = await check(right, '--sources', sources);
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^Citations retrouvées mot pour mot dans leur article : 1 sur 6 ; non comparés, faute de texte : 000_/m,
  );
  // Changed in the account and in the front matter together, which proves nothing any more.
  for (const quote of ['450 conseillers en plus', '450 instructeurs de plus', 'des 450 conseillers de plus']) {
    const root = await content(`verbatim-${quote.length}`, { [EXAMPLE_NAME]: quoting(quote) });
    const { status, stderr } = await check(root, '--sources', sources);
    assert.equal(status, 1, quote);
    assert.match(
      stderr,
      new RegExp(
        `${EXAMPLE_NAME}:27:1 erreur «.${quote.replaceAll(' ', '\\s')}.» n’est pas dans l’article \\(article\\.txt\\) ; les mots les plus proches y sont`,
      ),
    );
    assert.equal((await check(root)).status, 0, quote);
  }
  assert.equal((await check(right, '--sources', join(sources, 'nowhere'))).status, 2);
  // In the summary too; and another text than the one that the entry was written from.
  const summary = 'summary: Il en faudra « quatre cent cinquante » pour former ces combattants irakiens.';
  const quoted = exampleFile({ ...changes, 'summary:': summary }, account('450 conseillers de plus'));
  const { stderr } = await check(await content('verbatim-summary', { [EXAMPLE_NAME]: quoted }), '--sources', sources);
  assert.match(stderr, /:3:10 erreur summary « quatre cent cinquante » n’est pas dans l’article/);
  await writeFile(join(sources, 'article.txt'), `${article}\n`);
  assert.match(
    (await check(right, '--sources', sources)).stderr,
    new RegExp(
      `:23:11 erreur source\\.sha256 est ${sha256}, mais le texte fourni \\(article\\.txt\\) a [0-9a-f]{64} ; prenez`,
    ),
  );
});
