import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';

const folder = await mkdtemp(join(tmpdir(), 'check-'));
after(() => rm(folder, { recursive: true }));

const check = (root: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', root], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** A copy of the real content, with what a test adds to it. */
async function content(name: string, files: Record<string, string> = {}): Promise<string> {
  const root = join(folder, name);
  await cp('content', join(root, 'content'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, 'content/announcements', path), text);
  return root;
}

test('the five announcements are as they should be', () => {
  assert.deepEqual(check('.'), {
    status: 0,
    stdout: 'content/: 5 announcements, all as they should be.\n',
    stderr: '',
  });
});

test('a sixth goes in', async () => {
  const told = check(await content('sixth', { [EXAMPLE_NAME]: exampleFile() }));
  assert.deepEqual(told, { status: 0, stdout: 'content/: 6 announcements, all as they should be.\n', stderr: '' });
});

test('every problem of every file is told in one run, and the status is 1', async () => {
  const root = await content('wrong', {
    [EXAMPLE_NAME]: exampleFile({ title: '', location: 'location: tikrit' }),
    'notes.txt': 'x',
  });
  await mkdir(join(root, 'content/announcements/2016-01-01-dossier.md'));
  await symlink('/etc/hostname', join(root, 'content/announcements/2016-01-01-lien.md'));
  const { status, stdout, stderr } = check(root);
  assert.equal(status, 1);
  assert.equal(stdout, '');
  const name =
    'is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)';
  assert.equal(
    stderr,
    `content/announcements/2015-06-10-450-conseillers-irak.md:2:1 error title is missing; write the site’s own headline, 10 to 120 characters
content/announcements/2015-06-10-450-conseillers-irak.md:16:11 error location "tikrit" is not in content/places.yaml; write one of moyen-orient, irak, bagdad, mossoul, qayyarah, erbil, koweit, or add it there
content/announcements/2016-01-01-dossier.md:1:1 error ${name}
content/announcements/2016-01-01-lien.md:1:1 error ${name}
content/announcements/notes.txt:1:1 error ${name}

5 to correct; nothing was built.
`,
  );
});

test('the example of the README is right, and its messages are real ones', async () => {
  const readme = await readFile('README.md', 'utf8');
  const example = /```markdown\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const messages = /```\n(content\/.*?)```/s.exec(readme)?.[1] ?? '';
  assert.equal(check(await content('readme', { [EXAMPLE_NAME]: example })).status, 0);
  const wrong = example.replace('date: "2015-06-10"', 'date: 2015-06-10').replace('location: irak', 'location: tikrit');
  const { stderr } = check(await content('readme-wrong', { [EXAMPLE_NAME]: wrong }));
  assert.equal(stderr, `${messages}\n2 to correct; nothing was built.\n`);
});

test('content that cannot be read is said so, and the status is 2', () => {
  const { status, stderr } = check(join(folder, 'nowhere'));
  assert.equal(status, 2);
  assert.match(stderr, /^content\/ could not be read: ENOENT: no such file or directory.*\n$/);
});
