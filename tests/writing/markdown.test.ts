import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAccount } from '../../src/announcement/account.ts';
import { readMarkdownFile } from '../../src/text-files/front-matter.ts';
import { parseMarkdown } from '../../src/text-files/markdown.ts';
import { parseInBrowser } from '../../src/writing/markdown.ts';
import { anyAccount } from '../any-account.ts';
import { BAD_FILES } from '../check/bad-files.ts';
import { generateAnnouncements } from '../generated-content.ts';
import { EXAMPLE_NAME } from '../example.ts';
import { HOSTILE_STRINGS } from '../hostile-strings.ts';

/** Both parsers of Markdown give the same account. */
function assertSame(markdown: string): void {
  assert.deepEqual(readAccount(parseInBrowser(markdown)), readAccount(parseMarkdown(markdown)), markdown);
}

/** What stands below the front matter of a file. */
const bodyOf = (text: string) => text.split(/^---$/m).slice(2).join('---');

test('the accounts of the site are read in a browser as the build reads them', () => {
  const files = globSync('{content/announcements/*.md,content/about.md}');
  assert.ok(files.length >= 6);
  for (const file of files) assertSame(bodyOf(readFileSync(file, 'utf8')));
});

test('so are those of every file that is refused', () => {
  const bodies = BAD_FILES.flatMap(({ content }) => {
    if (content === null) return [];
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const { isWhole, body } = readMarkdownFile({ path: EXAMPLE_NAME, bytes });
    return isWhole ? [body] : [];
  });
  assert.ok(bodies.length > 50, String(bodies.length));
  for (const body of bodies) {
    const a = performance.now();
    parseInBrowser(body);
    const t = performance.now() - a;
    if (t > 300) console.log(t, body.length, body.slice(100, 160));
    assertSame(body);
  }
});

test('and hostile ones', () => {
  for (const hostile of HOSTILE_STRINGS) {
    assertSame(hostile);
    assertSame(`Selon le Pentagone, « ${hostile} ».\n\n## ${hostile}\n\n- ${hostile}\n\n> ${hostile}`);
  }
});

test('and those of a thousand announcements that were made up', () => {
  for (const text of Object.values(generateAnnouncements(1000))) assertSame(bodyOf(text));
});

test('and any other', () => {
  fc.assert(fc.property(anyAccount, assertSame), { numRuns: 4000 });
});
