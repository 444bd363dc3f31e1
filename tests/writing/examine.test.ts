import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { impactOf } from '../../src/check/impact.ts';
import { readContent } from '../../src/check/content.ts';
import { readFolder } from '../../src/files/content-folder.ts';
import { writingData, type WritingData } from '../../src/formats/writing-data.ts';
import { FIELDS } from '../../src/answers/fields.ts';
import { settle } from '../../src/answers/settle.ts';
import { marksOf } from '../../src/writing/account-marks.ts';
import {
  knownTo,
  openedText,
  openEntry,
  startEntry,
  withGiven,
  withText,
  type Entry,
} from '../../src/writing/entry.ts';
import { examine, impactOfEntry } from '../../src/writing/examine.ts';
import { siteOf } from '../../src/writing/known-site.ts';
import { BAD_FILES } from '../check/bad-files.ts';
import { EXAMPLE_NAME, exampleFile } from '../example.ts';
import { KNOWN } from '../article/known-texts.ts';
import { readMarkdownFile } from '../../src/text-files/front-matter.ts';

const TODAY = '2026-11-28';
const files = await readFolder('.');
const content = readContent({ ...files, today: TODAY });
const site = siteOf(JSON.parse(writingData(content)) as WritingData);
const bytes = (text: string) => new TextEncoder().encode(text);

/** An entry that has what a file says. */
function entryOf(text: string): Entry {
  const { data, body } = readMarkdownFile({ path: EXAMPLE_NAME, bytes: bytes(text) });
  const opened = { id: EXAMPLE_NAME.replace('.md', ''), data, body } as unknown as Entry['opened'];
  return {
    ...startEntry(TODAY),
    opened,
    answers: { draft: data as Entry['answers']['draft'], given: FIELDS.map(({ key }) => key) },
    account: body.trim(),
  };
}

const knownOf = (entry: Entry) => knownTo(entry, site, openedText(entry, site), TODAY);

test('what the page is told of the site is what the check found', () => {
  assert.deepEqual(site.content.announcements, content.announcements);
  assert.deepEqual([...site.content.addresses].toSorted(), [...content.addresses].toSorted());
  assert.deepEqual([...site.content.gazetteer], [...content.gazetteer]);
});

test('an entry has the problems that the check finds in its file, in the same words', () => {
  let compared = 0;
  for (const { content: written } of BAD_FILES) {
    if (typeof written !== 'string') continue;
    const file = { path: `content/announcements/${EXAMPLE_NAME}`, bytes: bytes(written) };
    const read = readMarkdownFile(file);
    // What is wrong with the file as such, its YAML, cannot come from the page.
    if (!read.isWhole || read.problems.length > 0 || !isPlain(read.data)) continue;
    const checked = readContent({ ...files, today: TODAY, announcements: [...files.announcements, file] });
    const say = ({
      path,
      severity,
      message,
    }: {
      path: readonly (string | number)[];
      severity: string;
      message: string;
    }) => `${severity} ${path.join('.')} ${message}`;
    const own = checked.problems.filter((one) => one.file === file.path).map(say);
    const entry = entryOf(written);
    const { errors, warnings } = examine(entry, knownOf(entry), site);
    assert.deepEqual([...errors, ...warnings].map(say).toSorted(), own.toSorted(), written);
    compared++;
  }
  assert.ok(compared > 60, String(compared));
});

/** Whether a value is one that a form may give: no circle, no number without end. */
function isPlain(data: unknown): data is object {
  try {
    return typeof data === 'object' && data !== null && isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data);
  } catch {
    return false;
  }
}

test('it changes what impact says of its file', () => {
  const written = exampleFile();
  const file = { path: `content/announcements/${EXAMPLE_NAME}`, bytes: bytes(written) };
  const entry = entryOf(written);
  const examined = examine(entry, knownOf(entry), site);
  const after = readContent({ ...files, today: TODAY, announcements: [...files.announcements, file] });
  assert.equal(impactOfEntry(entry, examined, site)?.text, impactOf(content, after).text);
});

test('an announcement that is opened and left as it is has its own file, and nothing to answer', () => {
  for (const { id, data } of content.announcements) {
    const entry = openEntry(id, site);
    const { pending, errors, text } = examine(entry, knownOf(entry), site);
    assert.deepEqual([pending, errors], [[], []], id);
    const read = readMarkdownFile({ path: `${id}.md`, bytes: bytes(text) });
    assert.deepEqual(read.data, data);
    assert.deepEqual(settle(entry.answers, knownOf(entry)).draft, data);
  }
});

test('a text that is pasted later leaves what was answered', () => {
  const before = withGiven(startEntry(TODAY), 'announcer', 'Ashton Carter', knownOf(startEntry(TODAY)));
  const pasted = { text: KNOWN.find(({ name }) => name === '05-quotidien-hier')!.text, document: null, sha256: '' };
  const entry = withText(before, pasted, knownTo(before, site, openedText({ ...before, pasted }, site), TODAY));
  const { announcer, troopDelta } = entry.answers.draft;
  assert.deepEqual([announcer, troopDelta?.value], ['Ashton Carter', 320]);
});

test('the account shows what is quoted, what is not in the article, what proves, and what is borrowed', () => {
  const { text } = KNOWN.find(({ name }) => name === '05-quotidien-hier')!;
  const start = startEntry(TODAY);
  const pasted = { text, document: null, sha256: '' };
  const whole = withText(start, pasted, knownTo(start, site, openedText({ ...start, pasted }, site), TODAY));
  const account =
    'Il dit « 320 soldats de la 82e division aéroportée » et « 33 soldats ». L’annonce a été faite un dimanche, jour de finale de conférence.';
  const entry = { ...whole, account };
  const known = knownOf(entry);
  const { marks, proofs, borrowed, words } = marksOf({ entry, known, examined: examine(entry, known, site) });
  assert.deepEqual(
    marks.map(({ look, from, to }) => [look, account.slice(from, to).trim()]),
    [
      ['quoted', '320 soldats de la 82e division aéroportée'],
      ['missing', '33 soldats'],
      ['borrowed', 'L’annonce a été faite un dimanche, jour de finale de conférence'],
      ['announced', '320 soldats de la 82e division aéroportée'],
    ],
  );
  assert.deepEqual(
    proofs.map(({ figure, value, wrong }) => [figure, value, wrong === null]),
    [
      ['troopDelta', '+320', true],
      ['statedTotal', '2\u202f600', false],
    ],
  );
  assert.deepEqual([borrowed.length, words], [1, 23]);
});
