import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { publishedOf } from '../../src/announcement/announcement.ts';
import { readContent, type Content } from '../../src/check/content.ts';
import { drawLedger, sumGaps, findingOf } from '../../src/ledger/ledger.ts';
import { formatProblem, type Problem } from '../../src/text-files/problem.ts';

const FOLDER = 'content/announcements';
const PLACES = { path: 'content/places.yaml', bytes: readFileSync('content/places.yaml') };
const FILES = readdirSync(FOLDER).map((name) => ({
  path: `${FOLDER}/${name}`,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}));

/** Reads the real content with one file changed. */
function readWith(path: string, change: (text: string) => string): Content {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return readContent({
    announcements: FILES.map((file) => ({
      path: file.path,
      bytes: bytes(file.path === path ? change(file.text) : file.text),
    })),
    places: PLACES,
    redirects: null,
    published: null,
    publicFiles: [],
  });
}

/** What stops the build. */
function errorsOf({ problems }: Content): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

function ledgerOf(content: Content) {
  return drawLedger(publishedOf(content), content.gazetteer);
}

const QUOTES = FILES.flatMap(({ path, text }) =>
  text
    .split('\n')
    .flatMap((line, index) => (/^ {2}quote: /.test(line) ? [{ path, line: index + 1, quote: line }] : [])),
);
const VALUES = FILES.flatMap(({ path, text }) =>
  text
    .split('\n')
    .flatMap((line, index) => (/^ {2}value: /.test(line) ? [{ path, line: index + 1, value: line }] : [])),
);

test('one word of any quote changed, and the content is refused, naming the file, the line and the field', () => {
  assert.equal(QUOTES.length, 9);
  for (const { path, line, quote } of QUOTES) {
    const words = quote.trim().split(' ');
    for (let at = 1; at < words.length; at += 1) {
      const changed = `  ${words.with(at, `${words[at]}x`).join(' ')}`;
      const told = errorsOf(readWith(path, (text) => text.replace(quote, changed))).map(formatProblem);
      assert.equal(told.length, 1, changed);
      assert.match(told[0]!, new RegExp(`^${path}:${line}:10 erreur (?:troopDelta|statedTotal)\\.quote `), changed);
    }
  }
});

test('one digit of any figure changed, and the content is refused, naming the file, the line and the field', () => {
  assert.equal(VALUES.length, 9);
  for (const { path, line, value } of VALUES)
    for (const { index, 0: digit } of value.matchAll(/\d/g)) {
      const changed = value.slice(0, index) + ((Number(digit) % 9) + 1) + value.slice(index + 1);
      const told = errorsOf(readWith(path, (text) => text.replace(value, changed))).map(formatProblem);
      assert.ok(
        told.some(
          (problem) =>
            new RegExp(`^${path}:${line + 2}:10|^${path}:${line + 4}:10|^${path}:${line + 5}:10`).test(problem) &&
            problem.includes('.quote porte'),
        ),
        told.join('\n'),
      );
    }
});

test('one total changed with its words, and every number that rests on it follows', () => {
  const path = `${FOLDER}/2016-07-11-560-militaires-qayyarah.md`;
  const content = readWith(path, (text) => text.replaceAll('4650', '4700'));
  assert.deepEqual(errorsOf(content), []);
  const ledger = ledgerOf(content);
  assert.deepEqual(
    ledger.map(({ before }) => before?.value),
    [470, 1400, 4140, 4662, undefined],
  );
  assert.deepEqual(
    ledger.map(({ gap }) => gap.since && gap.value),
    [null, 580, 1240, -38, null],
  );
  assert.deepEqual(sumGaps(ledger), { value: 1780, approximate: true });
  assert.deepEqual([findingOf(ledger)?.explained, findingOf(ledger)?.difference], [2660, 4442]);
});

/** Of each announcement, what may be turned round beside its quote, and what is told then. */
const FLIPS: [from: RegExp, to: string, told: RegExp][] = [
  [
    /^ {2}value: (?=\d+$)/m,
    '  value: -',
    /avertissement troopDelta\.value est -\d+, un retrait, mais la citation parle d’un renfort|laisse -100 militaires/,
  ],
  [
    /(?<=troopDelta:\n.*\n {2}approximate: )true/,
    'false',
    /avertissement troopDelta\.approximate est false, mais la citation dit « environ/,
  ],
  [
    /(?<=troopDelta:\n.*\n {2}approximate: )false/,
    'true',
    /avertissement troopDelta\.approximate est true, mais aucun mot de la citation/,
  ],
  [
    /(?<=statedTotal:\n.*\n {2}approximate: )true/,
    'false',
    /avertissement statedTotal\.approximate est false, mais la citation dit/,
  ],
  [
    /(?<=statedTotal:\n.*\n {2}approximate: )false/,
    'true',
    /avertissement statedTotal\.approximate est true, mais aucun mot de la/,
  ],
  [
    /counts: after/,
    'counts: before',
    /avertissement statedTotal\.counts est before, mais la citation se lit comme after/,
  ],
  [
    /counts: before/,
    'counts: after',
    /avertissement statedTotal\.counts est after, mais la citation se lit comme before|laisse -100 militaires/,
  ],
  [
    /kind: present/,
    'kind: authorised',
    /avertissement statedTotal\.kind est authorised, mais la citation se lit comme present/,
  ],
  [
    /kind: present/,
    'kind: unspecified',
    /avertissement statedTotal\.kind est unspecified, mais la citation se lit comme present/,
  ],
];

test('each nuance of the five turned round is told, and none as they are', () => {
  for (const { path, text } of FILES) {
    const flips = FLIPS.filter(([from]) => from.test(text));
    assert.equal(flips.length, /^statedTotal: null$/m.test(text) ? 2 : 6, path);
    for (const [from, to, told] of flips) {
      const { problems } = readWith(path, (one) => one.replace(from, to));
      assert.ok(
        problems.map(formatProblem).some((line) => told.test(line)),
        `${path}: ${told}`,
      );
    }
    assert.deepEqual(
      readWith(path, (one) => one).problems.filter(({ message }) => message.includes('la citation')),
      [],
    );
  }
});

test('the worked example comes out of the five files', () => {
  const ledger = ledgerOf(readWith('', (text) => text));
  assert.deepEqual(
    ledger.map(({ before, after }) => [before?.value, before?.approximate, after?.value, after?.approximate]),
    [
      [470, true, 820, false],
      [1400, true, 2900, true],
      [4090, false, 4650, false],
      [4662, false, 5262, false],
      [undefined, undefined, undefined, undefined],
    ],
  );
  assert.deepEqual(
    ledger.map(({ gap }) => gap.since && [gap.value, gap.approximate]),
    [null, [580, true], [1190, true], [12, false], null],
  );
});
