import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { readSiteAddress } from '../../src/build/site-address.ts';
import { serveSite } from '../../src/cli/serve.ts';
import { PATIENCE, type Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

// The built site in the two engines that the tests of the site do not use. What is tested there in full is not again: here is
// what an engine may do in its own way. An engine that is not found is skipped, and told; where the tests are to count (`CI`),
// it fails instead.

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const WEBKIT = globSync('/usr/{lib,libexec}{/*,}/webkit2gtk-4.{1,0}/MiniBrowser').toSorted().toReversed();

const firefox = process.env['FIREFOX_PATH'] ?? FIREFOX.find((path) => existsSync(path));
const driver = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));
const screen = process.env['DISPLAY'] ? null : ['/usr/bin/Xvfb'].find((path) => existsSync(path));

interface Found {
  name: string;
  /** What is not there, and what to install. */
  missing?: string;
  start(): Promise<Engine>;
}

const ENGINES: Found[] = [
  {
    name: 'Firefox',
    ...(firefox ? {} : { missing: 'no Firefox here: install firefox-esr, or write where it is in FIREFOX_PATH' }),
    start: () => startFirefox(firefox!),
  },
  {
    name: 'WebKit',
    ...(driver && WEBKIT[0] && screen !== undefined
      ? {}
      : { missing: 'no WebKitGTK here with its driver and a screen: install webkit2gtk-driver and xvfb' }),
    start: () => startWebKit({ driver: driver!, browser: WEBKIT[0]!, screen: screen! }),
  },
];

/** The command of PDF.js that draws a shape. */
const CONSTRUCT_PATH = 91;

const ARTICLE = readFileSync('tests/article/texts/05-quotidien-hier.txt', 'utf8');
const PAGES = globSync('**/*.html', { cwd: 'dist' }).map((file) => file.replace(/(?:^|(?<=\/))index\.html$/, ''));

let site: { url: string; server: Server };
before(async () => void (site = await serveSite('dist', readSiteAddress(process.env).base, 4480)));
after(() => {
  site.server.close();
  site.server.closeAllConnections();
});

test('one of the engines is here', () => {
  assert.ok(PAGES.length > 10, 'the site is not built');
  assert.ok(
    ENGINES.some(({ missing }) => !missing),
    'neither Firefox nor WebKit is here: nothing was tested',
  );
});

for (const { name, missing, start } of ENGINES)
  describe(name, { skip: process.env['CI'] ? false : missing, timeout: 10 * PATIENCE }, () => {
    let engine: Engine;
    before(async () => {
      if (missing) throw new Error(missing);
      engine = await start();
    });
    after(() => engine?.close());
    const open = (path: string, width = 1280) => engine.open(site.url + path, width);

    test('no page is wider than a window of 320 pixels', async () => {
      assert.ok(PAGES.length > 10);
      const wide = [];
      for (const path of PAGES) {
        await open(path, 320);
        const [window, page] = await engine.run(() => [innerWidth, document.documentElement.scrollWidth] as const);
        assert.equal(window, 320);
        if (page > window) wide.push(`${path}: ${page}`);
      }
      assert.deepEqual(wide, []);
    });

    for (const width of [320, 1280])
      test(`the chart and the map are drawn, with their marks, at ${width} pixels`, async () => {
        await open('', width);
        assert.deepEqual(await engine.run(drawings, '#graphique figure svg'), [
          { isLarge: true, bars: 5, gaps: 2, dots: 8, words: true },
        ]);
        const maps = await engine.run(drawings, 'svg.map');
        assert.equal(maps.length, 1);
        assert.ok(maps[0]!.isLarge && maps[0]!.words);
      });

    test('the own faces are there, and no other in their place', async () => {
      await open('');
      const faces = await engine.run(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
      );
      for (const face of [/^Newsreader-/, /^Public Sans-/])
        assert.ok(
          faces.some((family) => face.test(family)),
          `${face} of ${faces}`,
        );
    });

    for (const width of [320, 360, 414, 768, 1280])
      test(`a number stays on its line once the faces are there, at ${width} pixels`, async () => {
        for (const path of ['', 'annonces/2014-11-07-1500-conseillers-irak/', 'methode/']) {
          await open(path, width);
          assert.deepEqual(await engine.run(brokenLines), [], path);
        }
      });

    test('the filter leaves the entries of a year', async () => {
      await open('');
      const choose = () => {
        const select = document.querySelector<HTMLSelectElement>('select[data-facet="year"]')!;
        select.value = '2016';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      const left = () =>
        [...document.querySelectorAll('#chronologie article')].filter((entry) => entry.getClientRects().length > 0)
          .length;
      assert.equal(await engine.run(left), 5);
      await engine.run(choose);
      await until(engine, left, 2);
      const told = () => [document.querySelector('#filtre output')?.textContent, location.search];
      assert.deepEqual(await engine.run(told), ['2 annonces sur 5', '?annee=2016']);
    });

    test('the search finds a word of an account', async () => {
      await open('recherche/?q=peshmergas');
      await until(engine, () => document.querySelectorAll('#resultats h2').length, 1);
    });

    test('the writing page leads from a pasted article to its file, and keeps what was typed', async () => {
      await open('rediger/');
      await until(engine, () => document.querySelector('#colle') !== null, true);
      await engine.run(pasteArticle, ARTICLE);
      await until(engine, () => document.querySelectorAll('.article-text .figure').length > 3, true);
      await until(engine, confirmNext, false);
      await until(
        engine,
        () => document.querySelector('.progress p')?.textContent ?? '',
        'Prête, avec 1\u00a0remarque à relire',
      );
      const file = () => document.querySelector('.saving pre')?.textContent ?? '';
      const text = await engine.run(file);
      assert.match(text, /^---\ntitle: 320 militaires de plus en Irak\n/);
      assert.match(text, /\n {2}quote: 320 soldats de la 82e division aéroportée\n/);
      await open('rediger/', 360);
      await until(engine, file, text);
      assert.ok(await engine.run(() => document.documentElement.scrollWidth <= innerWidth));
      await engine.run(() => localStorage.clear());
    });

    test('printed, the timeline has its chart and its entries, and nothing to click', async (context) => {
      await open('');
      if (!engine.print) {
        context.diagnostic(`${name} prints for no program: its rules for paper were put on the screen instead`);
        const printed = await engine.run(onPaper);
        assert.deepEqual(printed, { charts: 1, entries: 5, toUse: 0, details: true });
        return;
      }
      const printed = await getDocumentProxy(await engine.print());
      const { text } = await extractText(printed);
      const [first = '', ...others] = text.map((one) => one.replace(/\s/g, ''));
      for (const words of ['Cinqannonces,luesdanscinqarticles', 'Totaldéclaré', 'Unebarrevadutotald’avant'])
        assert.ok(first.includes(words), `${words} is not on the first page: ${first}`);
      // Firefox prints the words of a drawing as shapes.
      const { fnArray } = await (await printed.getPage(1)).getOperatorList();
      const shapes = fnArray.filter((one) => one === CONSTRUCT_PATH).length;
      assert.ok(shapes > 100, `${shapes} shapes on the first page: the chart is not there`);
      assert.equal(others.length, 4, `${text.length} pages`);
      assert.ok(others.every((one) => one !== ''));
      assert.equal(others.join('').split('/annonces/2016-09-28-600-soldats-mossoul/').length, 2);
    });

    test('nothing was logged, thrown or refused on the way', async () => {
      assert.deepEqual(await engine.said(), []);
    });
  });

/** Runs in the page: pastes an article and has it read. */
function pasteArticle(text: string): void {
  document.querySelector<HTMLTextAreaElement>('#colle')!.value = text;
  document.querySelector<HTMLElement>('.opening button.main')!.click();
}

/** Runs in the page: confirms the next value that is to be; says whether there was one. */
function confirmNext(): boolean {
  const next = document.querySelector<HTMLElement>('.field .open button');
  next?.click();
  return next !== null;
}

/** Waits until the page that is open gives something. */
async function until<Result>(engine: Engine, code: () => Result, expected: Result): Promise<void> {
  const last = Date.now() + PATIENCE;
  let given = await engine.run(code);
  while (given !== expected && Date.now() < last) {
    await pause(50);
    given = await engine.run(code);
  }
  assert.equal(given, expected);
}

/** Runs in the page: the drawings that are shown, and the marks on them that have an extent; a gap of nothing has none. */
function drawings(selector: string) {
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 3 && height > 3;
  };
  return [...document.querySelectorAll(selector)].filter(isSeen).map((drawing) => {
    const seen = (marks: string) => [...drawing.querySelectorAll(marks)].filter(isSeen);
    const { width, height } = drawing.getBoundingClientRect();
    return {
      isLarge: width > 250 && height > 200,
      bars: seen('.bar').length,
      gaps: seen('rect.gap').length,
      dots: seen('circle').length,
      words: seen('text').length > 5,
    };
  });
}

/** Runs in the page: what is not to be broken, « env. 2 900 » for one, and stands on two lines or more. */
function brokenLines(): string[] {
  const range = document.createRange();
  const boxesOf = (node: Node): DOMRect[] => {
    if (node instanceof Element && node.matches('.nuance')) return [...node.getClientRects()]; // « environ » in it is not seen
    if (node instanceof Element) return [...node.childNodes].flatMap(boxesOf);
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  };
  return [...document.querySelectorAll('main :not(svg, svg *, .nuance *)')]
    .filter((element) => getComputedStyle(element).whiteSpace === 'nowrap')
    .filter((element) => {
      const boxes = boxesOf(element).filter(({ width }) => width > 0);
      return boxes.some((one) => boxes.some((other) => other.top >= one.bottom));
    })
    .map((element) => element.textContent.trim());
}

/** Runs in the page: puts the rules for paper on the screen, and tells what is left to see. */
function onPaper() {
  const turn = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
      if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  const seen = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  return {
    charts: seen('#graphique figure svg').length,
    entries: seen('#chronologie article').length,
    toUse: seen('nav, search, .copy').length,
    details: seen('#graphique details table').length === 1,
  };
}
