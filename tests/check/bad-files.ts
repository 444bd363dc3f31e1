import { EXAMPLE_ACCOUNT, exampleFile } from '../example.ts';

/** A file that is refused: what is wrong, what it holds (null: a folder), and the whole of what is told after `<path>:`. */
export interface BadFile {
  wrong: string;
  content: string | Uint8Array | null;
  told: string[];
}

const inFrontMatter = (cases: [wrong: string, changes: Record<string, string>, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, changes, told]) => ({ wrong, content: exampleFile(changes), told: [told].flat() }));

const inAccount = (cases: [wrong: string, account: string, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, account, told]) => ({
    wrong,
    content: exampleFile({}, `${EXAMPLE_ACCOUNT}${account}`),
    told: [told].flat(),
  }));

const bytes = (text: string) => new TextEncoder().encode(text);

const whole = (cases: [wrong: string, content: string | Uint8Array | null, told: string | string[]][]): BadFile[] =>
  cases.map(([wrong, content, told]) => ({ wrong, content, told: [told].flat() }));

/** Everything that is known to go wrong in an announcement's file, one thing at a time. */
export const BAD_FILES: BadFile[] = [
  ...inFrontMatter([
    [
      'a field is missing',
      { title: '' },
      '2:1 error title is missing; write the site’s own headline, 10 to 120 characters',
    ],
    [
      'a field of a group is missing',
      { '  value: 450': '' },
      '8:3 error troopDelta.value is missing; write a whole number other than 0, negative for a withdrawal, for example 350',
    ],
    [
      'a key is unknown',
      { announcer: 'announcer: X\nanouncer: Y' },
      '7:1 error anouncer is not a key of this file; correct its spelling or remove it. Did you mean "announcer"?',
    ],
    [
      'a key of a group is unknown',
      { '  value: 450': '  value: 450\n  note: x' },
      '9:3 error troopDelta.note is not a key of this file; correct its spelling or remove it',
    ],
    [
      'a day is not in quotes',
      { 'date:': 'date: 2015-06-10' },
      '4:7 error date is a day without quotes; write "2015-06-10"',
    ],
    [
      'an impossible day is not in quotes',
      { 'date:': 'date: 2026-02-30' },
      '4:7 error date is a day without quotes; write "2026-02-30"',
    ],
    [
      'a day is impossible',
      { 'date:': 'date: "2026-02-30"' },
      '4:7 error date "2026-02-30" is not a day of the calendar; write the day the announcement was made as "YYYY-MM-DD"',
    ],
    [
      'a day is after its entry',
      { added: 'added: "2015-01-01"' },
      '4:7 error date is after the day the entry was added (2015-01-01); correct one of the two',
    ],
    [
      'a day is not the file’s',
      { 'date:': 'date: "2015-06-11"' },
      '4:7 error date is 2015-06-11 but the file name says 2015-06-10; correct one of the two',
    ],
    [
      'a place is unknown',
      { location: 'location: tikrit' },
      '17:11 error location "tikrit" is not in content/places.yaml; write one of irak, or add it there',
    ],
    [
      'a number is a text',
      { '  value: 450': '  value: "450"' },
      '8:10 error troopDelta.value is not a whole number; write a whole number other than 0, negative for a withdrawal, for example 350',
    ],
    [
      'a number has a decimal',
      { '  value: 450': '  value: 450.5' },
      '8:10 error troopDelta.value is not a whole number; write a whole number other than 0, negative for a withdrawal, for example 350',
    ],
    [
      'nothing is announced',
      { '  value: 450': '  value: 0' },
      '8:10 error troopDelta.value 0 is not allowed here; write a whole number other than 0, negative for a withdrawal, for example 350',
    ],
    [
      'a total is negative',
      { '  value: 3500': '  value: -1' },
      '12:10 error statedTotal.value -1 is not allowed here; write a whole number, 0 or more, for example 820',
    ],
    [
      'true is a text',
      { '  approximate: false': '  approximate: "no"' },
      '9:16 error troopDelta.approximate is not true or false; write true if the source says about, near or more than, or gives a range; false otherwise',
    ],
    [
      'a word is not of the list',
      { '  counts': '  counts: during' },
      '14:11 error statedTotal.counts is not one of these words; write before or after: does the total include the announced troops?',
    ],
    [
      'an inferred date is not explained',
      { dateBasis: 'dateBasis: inferred' },
      '2:1 error dateNote is missing; the date is inferred: write, in French, how it was deduced',
    ],
    [
      'a stated date is explained',
      { dateBasis: 'dateBasis: stated\ndateNote: déduit' },
      '6:11 error dateNote is for an inferred date; remove it, or write dateBasis: inferred',
    ],
    [
      'a text is too short',
      { title: 'title: Court' },
      '2:8 error title has 5 characters, too few; write the site’s own headline, 10 to 120 characters',
    ],
    [
      'a text is too long',
      { title: `title: ${'é'.repeat(121)}` },
      '2:8 error title has 121 characters, too many; write the site’s own headline, 10 to 120 characters',
    ],
    [
      'a text is blank',
      { announcer: 'announcer: "\u200b"' },
      '6:12 error announcer is blank; write who said it, a person or an institution',
    ],
    [
      'a text has spaces around',
      { announcer: 'announcer: " X"' },
      '6:12 error announcer begins or ends with white space; write who said it, a person or an institution',
    ],
    [
      'a text is on two lines',
      { announcer: 'announcer: "X\\nY"' },
      '6:12 error announcer is on several lines; write who said it, a person or an institution',
    ],
    [
      'a text has a control character',
      { announcer: 'announcer: "X\\u0007Y"' },
      '6:12 error announcer has a control character; write who said it, a person or an institution',
    ],
    [
      'an address has a sign that none has',
      { '  published': '  published: null\n  url: https://exemple.org/?a="><script>' },
      '22:8 error source.url has a sign that no address has; write it as the address bar of a browser gives it to copy',
    ],
    [
      'a text has a sign that no XML may hold',
      { announcer: 'announcer: "X\\uFFFE"' },
      '6:12 error announcer has a control character; write who said it, a person or an institution',
    ],
    [
      'a text has a sign that turns the words around it',
      { announcer: 'announcer: "X\\u202EY"' },
      '6:12 error announcer has a control character; write who said it, a person or an institution',
    ],
    [
      'an address is not https',
      { '  published': '  published: null\n  url: http://exemple.fr/' },
      '22:8 error source.url is not an https address; write one that begins with https://, or leave the key out',
    ],
    [
      'a document is a path',
      { '  published': '  published: null\n  document: ../secret.txt' },
      '22:13 error source.document is not of that form; write a file name without slash, or leave the key out',
    ],
    [
      'a group is a text',
      { 'source:': 'source: Le Monde', '  title': '', '  publisher': '', '  published': '' },
      '18:9 error source is not a group of fields; write source: with title, publisher and published under it',
    ],
    [
      'corrections are not in order',
      { added: 'added: "2026-11-22"\ncorrections:\n  - date: "2026-11-21"\n    text: Un chiffre' },
      '24:3 error corrections are not in order; write the oldest first, none before the day the entry was added',
    ],
    [
      'a key is written twice',
      { announcer: 'announcer: X\nannouncer: Y' },
      '7:1 error announcer is written twice; keep one of the two',
    ],
    [
      'a value has a tag',
      { announcer: 'announcer: !!str X' },
      '6:18 error announcer has a tag (tag:yaml.org,2002:str); remove it',
    ],
    [
      'a key in another case',
      { 'dateBasis:': 'DateBasis: stated' },
      '5:1 error DateBasis is not a key of this file; correct its spelling or remove it. Did you mean "dateBasis"?',
    ],
    [
      'a key with an underscore',
      { 'troopDelta:': 'troop_delta:' },
      '7:1 error troop_delta is not a key of this file; correct its spelling or remove it. Did you mean "troopDelta"?',
    ],
    [
      'a key of a group is a slip',
      { '  counts:': '  count: after' },
      '14:3 error statedTotal.count is not a key of this file; correct its spelling or remove it. Did you mean "counts"?',
    ],
    [
      'a place is a slip',
      { location: 'location: Irak' },
      '17:11 error location "Irak" is not in content/places.yaml; write one of irak, or add it there. Did you mean "irak"?',
    ],
    [
      'a word of a list is a slip',
      { '  kind:': '  kind: authorized' },
      '15:9 error statedTotal.kind is not one of these words; write present, authorised or unspecified. Did you mean "authorised"?',
    ],
    ['a tab before a key', { '  value: 450': '\tvalue: 450' }, '8:1 error has a tab before a key; write two spaces'],
    [
      'a colon in a value',
      { 'title:': 'title: Irak : 450 conseillers: le renfort' },
      '2:8 error has a colon and a space within the value; put the whole value between double quotes',
    ],
    [
      'a quote that is not closed',
      { 'title:': 'title: "450 conseillers de plus' },
      '2:32 error has a quote or a bracket that is not closed; close it',
    ],
    [
      'a key without colon',
      { announcer: 'announcer La Maison Blanche' },
      '6:1 error is not "key: value"; write the colon and a space after the key, or indent by two spaces',
    ],
    [
      'a group that is out of line',
      { '  approximate: false': '   approximate: false' },
      '9:1 error is not under the key above; begin the lines of one group at the same column',
    ],
    [
      'a value that begins with an asterisk',
      { announcer: 'announcer: *Maison Blanche' },
      '6:20 error goes on where YAML ends the value; put the whole value between double quotes',
    ],
    [
      'a value that begins with an at sign',
      { announcer: 'announcer: @potus' },
      '6:12 error begins with a sign that YAML keeps for itself; put the value between double quotes',
    ],
    [
      'a value that begins with a quotation',
      { announcer: 'announcer: "Maison" Blanche' },
      '6:21 error goes on where YAML ends the value; put the whole value between double quotes',
    ],
    [
      'a function',
      { announcer: "announcer: !!js/function 'function () { process.exit(9) }'" },
      '6:26 error announcer has a tag (tag:yaml.org,2002:js/function); remove it',
    ],
    [
      'a merge',
      { 'troopDelta:': 'troopDelta:\n  <<: {note: x}' },
      '8:3 error troopDelta.<< is not a key of this file; correct its spelling or remove it',
    ],
    [
      'a key of the prototype',
      { announcer: 'announcer: X\n__proto__: {admin: true}' },
      '7:1 error __proto__ is not a key of this file; correct its spelling or remove it',
    ],
    [
      'a constructor',
      { announcer: 'announcer: X\nconstructor: x' },
      '7:1 error constructor is not a key of this file; correct its spelling or remove it',
    ],
    [
      'a list',
      { announcer: 'announcer: [X, Y]' },
      '6:12 error announcer is not a text; write who said it, a person or an institution',
    ],
    [
      'a value that is null',
      { announcer: 'announcer:' },
      '6:11 error announcer is empty; write who said it, a person or an institution',
    ],
    [
      'an alias of itself',
      { announcer: 'announcer: &a [*a]' },
      '6:15 error announcer is not a text; write who said it, a person or an institution',
    ],
    [
      'a number beyond all',
      { '  value: 450': '  value: 1e400' },
      '8:10 error troopDelta.value is not a whole number; write a whole number other than 0, negative for a withdrawal, for example 350',
    ],
    [
      'a number in another base',
      { '  value: 450': '  value: 0x1C3' },
      '10:10 error troopDelta.quote carries 450, but the value is 451; correct one of the two',
    ],
    [
      'a quote that does not stand in the account',
      { '  quote: 450': '  quote: 450 soldats de plus' },
      '10:10 error troopDelta.quote is not in the account between « »; the nearest there is « 450\u00a0conseillers de plus »; copy the words as they stand',
    ],
    [
      'a quote that carries another number',
      { '  value: 450': '  value: 460' },
      '10:10 error troopDelta.quote carries 450, but the value is 460; correct one of the two',
    ],
    [
      'a total below zero',
      { '  value: 3500': '  value: 100' },
      [
        '12:10 error statedTotal.value leaves -350 troops before the announcement of 450; correct one of the two, or statedTotal.counts',
        '16:10 error statedTotal.quote carries 3500, but the value is 100; correct one of the two',
      ],
    ],
    [
      'an end of document',
      { announcer: 'announcer: X\n...' },
      '8:1 error stands below an end of YAML (...), and is not read; remove the line ...',
    ],
  ]),
  ...whole([
    [
      'not a file',
      null,
      '1:1 error is not an announcement; this folder holds only files named like 2014-09-02-350-soldats-bagdad.md (the day, then words of a-z and 0-9)',
    ],
    ['empty', '', '1:1 error does not begin with front matter; write --- alone on the first line'],
    ['no front matter', 'Bonjour', '1:1 error does not begin with front matter; write --- alone on the first line'],
    [
      'front matter in JavaScript',
      '---js\nprocess.exit(9)\n---\nx',
      '1:1 error begins with "---js"; write --- alone: front matter is YAML only',
    ],
    [
      'front matter without end',
      '---\ntitle: x',
      '1:1 error has front matter that does not end; write --- alone on the line after its last key',
    ],
    [
      'front matter with a false end',
      '---\ntitle: x\n--- x\n',
      '3:1 error ends its front matter with something else than ---; write --- alone',
    ],
    [
      'not UTF-8',
      Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a),
      '1:1 error is not UTF-8 from line 2 on; save the file again with that encoding',
    ],
    [
      'only the first line',
      '---\n',
      '1:1 error has front matter that does not end; write --- alone on the line after its last key',
    ],
    [
      'front matter that is empty',
      '---\n---\nmot\n',
      [
        '2:1 error title is missing; write the site’s own headline, 10 to 120 characters',
        '2:1 error summary is missing; write one sentence for cards and feeds, 40 to 240 characters',
        '2:1 error date is missing; write the day the announcement was made, in quotes: "YYYY-MM-DD"',
        '2:1 error dateBasis is missing; write stated if the source prints the whole day, inferred otherwise',
        '2:1 error announcer is missing; write who said it, a person or an institution',
        '2:1 error troopDelta is missing; write troopDelta: with value, approximate and quote under it',
        '2:1 error statedTotal is missing; write null if the source states no total, or value, approximate, counts, kind and quote',
        '2:1 error location is missing; write the id of a place of content/places.yaml',
        '2:1 error source is missing; write source: with title, publisher and published under it',
        '2:1 error added is missing; write the day the entry came to this site, in quotes: "YYYY-MM-DD"',
      ],
    ],
    [
      'front matter that is a list',
      '---\n- a\n---\nmot\n',
      '2:1 error is not a group of fields; write key: value lines',
    ],
    [
      'front matter that is a text',
      '---\nmot\n---\nmot\n',
      '2:1 error is not a group of fields; write key: value lines',
    ],
    [
      'spaces after the first line',
      exampleFile().replace('---', '---  '),
      '1:1 error has spaces beside its first ---; write --- alone',
    ],
    [
      'spaces after the closing line',
      exampleFile().replace('\n---\n', '\n--- \n'),
      '23:1 error ends its front matter with something else than ---; write --- alone',
    ],
    [
      'nested without end',
      `---\na: ${'['.repeat(90_000)}\n---\nmot\n`,
      '2:1 error is nested without end; write key: value lines',
    ],
    ['blank account', exampleFile({}, '\n \n'), '24:1 error the account is blank; write it below the second line ---'],
    [
      'cut in the middle of a letter',
      bytes(exampleFile()).subarray(0, -3),
      '1:1 error is not UTF-8 from line 25 on; save the file again with that encoding',
    ],
    [
      'Latin-1',
      new Uint8Array(Buffer.from(exampleFile(), 'latin1')),
      '1:1 error is not UTF-8 from line 25 on; save the file again with that encoding',
    ],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${exampleFile()}`, 'utf16le')),
      '1:1 error is UTF-16; save the file again as UTF-8',
    ],
    [
      'UTF-16 without its mark',
      new Uint8Array(Buffer.from(exampleFile(), 'utf16le')),
      '1:1 error is UTF-16; save the file again as UTF-8',
    ],
    [
      'a NUL in the front matter',
      exampleFile({ announcer: 'announcer: X\0Y' }),
      '6:13 error has a control character (U+0000); remove it',
    ],
    [
      'lines that end with a carriage return alone',
      exampleFile().replaceAll('\n', '\r'),
      '1:4 error has a carriage return alone; save the file again with LF or CRLF at the end of lines',
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      '1:1 error is not UTF-8 from line 1 on; save the file again with that encoding',
    ],
    [
      '5 MB',
      exampleFile({}, `${EXAMPLE_ACCOUNT}${'mot '.repeat(1_250_000)}`),
      '1:1 error is of 5001 kB; keep at most 100 kB',
    ],
  ]),
  ...inAccount([
    [
      'a comment only',
      '\n<!-- à écrire -->\n',
      '27:1 error raw HTML is not allowed (<!-- à écrire -->); write Markdown, or &lt; for the sign <',
    ],
    [
      'raw HTML',
      '\nUn <b>mot</b>.\n',
      [
        '27:4 error raw HTML is not allowed (<b>); write Markdown, or &lt; for the sign <',
        '27:10 error raw HTML is not allowed (</b>); write Markdown, or &lt; for the sign <',
      ],
    ],
    [
      'a script',
      '\nMot\n\n<script>alert(1)</script>\n',
      '29:1 error raw HTML is not allowed (<script>alert(1)</script>); write Markdown, or &lt; for the sign <',
    ],
    [
      'a link that runs',
      '\n[mot](javascript:alert)\n',
      '27:1 error the link goes to "javascript:alert"; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'a link to another host without scheme',
      '\n[mot](//exemple.fr)\n',
      '27:1 error the link goes to "//exemple.fr"; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'a link by reference',
      '\n[mot][a]\n\n[a]: data:text/html,x\n',
      '29:1 error the link goes to "data:text/html,x"; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'an image from elsewhere',
      '\nMot ![x](https://exemple.fr/a.png)\n',
      '27:5 error the image comes from "https://exemple.fr/a.png"; put it in public/ and write its address there, which begins with /',
    ],
    [
      'an image without words',
      '\n![ ](/a.png)\n',
      '27:1 error the image has no words for those who do not see it; write them between the brackets, ![…](/image.png)',
    ],
    [
      'an image by reference',
      '\nMot ![x][1]\n\n[1]: /favicon.svg\n',
      '27:5 error the image has its address elsewhere in the account; write it in its own parentheses, ![…](/image.png)',
    ],
    [
      'a link to another host behind a tab',
      '\n[mot](/&#9;/exemple.fr)\n',
      '27:1 error the link goes to "/\\u0009/exemple.fr"; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'a sign that turns the words around it',
      '\nMot \u202eà l’envers\u202c.\n',
      '27:5 error has a control character (U+202E); remove it',
    ],
    ['a second title', '\n# Titre\n', '27:1 error the heading is of level 1; write ## here'],
    ['a level skipped', '\nMot\n\n## A\n\n#### B\n', '31:1 error the heading is of level 4; write ### here'],
    [
      'an aligned table',
      '\n| a |\n|:-:|\n| b |\n',
      '27:1 error the table aligns its columns; write --- without colons',
    ],
    ['check boxes', '\n- [ ] mot\n', '27:1 error the list has check boxes; remove [ ] and [x]'],
    [
      'a long quotation',
      `\nIl dit : « ${'mot '.repeat(16)}».\n`,
      '27:1 error a quotation has 16 words (« mot mot mot mot mot mot mot mot mot mot … »); keep at most 15',
    ],
    [
      'a link to no page',
      '\n[mot](/annonces/2014-01-01-rien/)\n',
      '27:1 error the link goes to /annonces/2014-01-01-rien/, which this site does not have; correct it or remove it',
    ],
    [
      'a link to a slip',
      '\n[mot](/methodes/)\n',
      '27:1 error the link goes to /methodes/, which this site does not have; correct it or remove it. Did you mean /methode/?',
    ],
    [
      'a link without its last slash',
      '\n[mot](/methode)\n',
      '27:1 error the link goes to /methode, which this site does not have; correct it or remove it. Did you mean /methode/?',
    ],
    [
      'a link to no place of a page',
      '\n[mot](/methode/#regle)\n',
      '27:1 error the link goes to #regle, which that page does not have; write one of #contenu, #compte, #chiffres, #registre, #dates, #absences, #sources, #corrections, #reutiliser',
    ],
    [
      'a link to no place of this page',
      '\n[mot](#compte-rendu-1)\n',
      '27:1 error the link goes to #compte-rendu-1, which that page does not have; write one of #contenu, #date, #preuve-annonce, #source, #citer, #corrections, #preuve-total, #totaux',
    ],
    [
      'a link to nothing',
      '\n[mot]()\n',
      '27:1 error the link goes to ""; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'a link to no host',
      '\n[mot](https://)\n',
      '27:1 error the link goes to "https://"; write an address that begins with https://, http://, mailto:, / or #',
    ],
    [
      'an image that is not there',
      '\n![x](/b.png)\n',
      '27:1 error the link goes to /b.png, which this site does not have; correct it or remove it. Did you mean /a.png?',
    ],
    ['a NUL in the account', '\nmot\0\n', '27:4 error has a control character (U+0000); remove it'],
    [
      'an escape sequence in the account',
      '\n\u001b[31mmot\n',
      '27:1 error has a control character (U+001B); remove it',
    ],
  ]),
];
