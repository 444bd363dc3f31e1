import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editPage, newFilePage } from '../../src/writing/forge.ts';

const PATH = 'content/announcements/2016-04-18-217-soldats.md';
const TEXT = '---\ntitle: « 217 & plus »\n---\n\nL’été, 100 %.\n';

test('each forge gets the text in its own way, whole', () => {
  const [github, forgejo] = ['https://github.com/a/b', 'https://codeberg.org/a/b/'].map((one) =>
    newFilePage(one, PATH, TEXT),
  );
  assert.match(github!.url, /^https:\/\/github\.com\/a\/b\/new\/main\/content\/announcements\?/);
  assert.match(forgejo!.url, /^https:\/\/codeberg\.org\/a\/b\/_new\/main\/content\/announcements\?/);
  for (const { url, hasText } of [github!, forgejo!]) {
    const { searchParams } = new URL(url);
    assert.deepEqual(
      [hasText, searchParams.get('filename'), searchParams.get('value')],
      [true, '2016-04-18-217-soldats.md', TEXT],
    );
  }
  assert.deepEqual(newFilePage('https://gitlab.com/a/b', PATH, TEXT), {
    url: 'https://gitlab.com/a/b/-/new/main?file_name=content%2Fannouncements%2F2016-04-18-217-soldats.md',
    hasText: false,
  });
});

test('a text that is too long for an address is left out', () => {
  const { url, hasText } = newFilePage('https://github.com/a/b.git', PATH, 'é'.repeat(2000));
  assert.deepEqual([hasText, new URL(url).searchParams.get('value')], [false, null]);
  assert.match(url, /^https:\/\/github\.com\/a\/b\/new\//);
});

test('a file that is there is changed where the forge has it', () => {
  assert.deepEqual(
    ['https://github.com/a/b', 'https://gitlab.example.org/a/b', 'https://codeberg.org/a/b'].map((one) =>
      editPage(one, 'x/y.md'),
    ),
    [
      'https://github.com/a/b/edit/main/x/y.md',
      'https://gitlab.example.org/a/b/-/edit/main/x/y.md',
      'https://codeberg.org/a/b/_edit/main/x/y.md',
    ],
  );
});
