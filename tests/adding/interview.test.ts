import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import type { Answers, Known } from '../../src/answers/answers.ts';
import { interview, type Outcome } from '../../src/adding/interview.ts';
import { Keyboard, Stopped } from '../../src/adding/keyboard.ts';
import { openText } from '../../src/adding/open-text.ts';
import { draftFrom, NO_TEXT } from '../../src/answers/opening.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { TEXTS } from '../article/texts.ts';
import { asked, CLEAR, DOWN, ENTER, ESCAPE, INTERRUPT, personAt, UP, type Step } from './person.ts';

const { gazetteer, announcements } = await checkFolder('.');
const base: Known = { today: '2026-11-25', places: gazetteer, announcements, taken: new Set(), ...NO_TEXT };
const first: Answers = { draft: { added: '2026-11-25' }, given: [] };

/** The answers of an interview where a person does these steps, null if it was stopped, and what was shown. */
async function answer(steps: Step[], from: Answers = first, known = base, write: Outcome['write'] = async () => null) {
  const { terminal, shown, left } = personAt(steps);
  const keyboard = new Keyboard(terminal);
  let answers: Answers | null = null;
  try {
    await interview(from, known, keyboard, {
      keep: async () => {},
      async write(given) {
        answers = given;
        return write(given);
      },
    });
  } catch (error) {
    assert.ok(error instanceof Stopped, String(error));
    answers = null;
  } finally {
    keyboard.close();
  }
  assert.deepEqual(left(), [], shown());
  return { answers: answers as Answers | null, shown: shown() };
}

/** The draft and what is known of a pasted text. */
async function pasted(text: string): Promise<[Answers, Known]> {
  const opened = await openText('.', '-', Readable.from([text]), base);
  return [
    { draft: { ...draftFrom(opened, null), ...first.draft }, given: [] },
    { ...base, ...opened },
  ];
}

const ACCEPT: Step[] = [
  [asked('Date de l’annonce'), ENTER],
  [asked('Annoncé par'), ENTER],
  [asked('Renfort ou retrait annoncé'), ENTER],
  [asked('Total déclaré'), ENTER],
  [asked('Destination'), ENTER],
  [asked('Titre de l’article'), ENTER],
  [asked('Éditeur'), ENTER],
  [asked('Adresse de l’article'), ENTER],
];

test('a text leaves eight questions, each with what it rests on, and a review with the address; Enter accepts', async () => {
  const [draft, known] = await pasted(TEXTS[0]!.text);
  const { answers, shown } = await answer([...ACCEPT, [asked('Relisez'), ENTER]], draft, known);
  assert.match(shown, /\+450 — ligne 9 : « environ 450 conseillers militaires supplémentaires en Irak »/);
  assert.match(shown, /Adresse permanente : \/annonces\/2015-06-10-450-militaires-irak\/\n/);
  assert.match(shown, /Total d’avant ou d’après l’annonce : renfort compris/);
  assert.deepEqual(answers?.draft.troopDelta, {
    value: 450,
    approximate: true,
    quote: 'environ 450 conseillers militaires supplémentaires en Irak',
  });
  const { date, dateBasis, location, announcer, title, source } = answers!.draft;
  assert.deepEqual([date, dateBasis, location, announcer], ['2015-06-10', 'stated', 'irak', 'La Maison Blanche']);
  assert.deepEqual([title, source?.publisher], ['Environ 450 militaires de plus en Irak', null]);
});

test('Escape goes back, to the questions before and from a field of the review to it, and answers stay', async () => {
  const [draft, known] = await pasted(TEXTS[0]!.text);
  const { answers } = await answer(
    [
      ...ACCEPT.slice(0, 2),
      [asked('Renfort'), ESCAPE],
      [asked('Annoncé par'), ESCAPE],
      [asked('Date de l’annonce'), DOWN, ENTER],
      [asked('Date de l’annonce : un jour'), CLEAR, 'mardi 9 juin 2015', ENTER],
      // The text prints another day: how this one was deduced is asked.
      [asked('Comment la date est déduite'), 'L’article imprime « mardi ».', ENTER],
      ...ACCEPT.slice(2),
      [asked('Relisez'), DOWN, ENTER],
      [asked('Date de l’annonce'), ESCAPE],
      [asked('Relisez'), ENTER],
    ],
    draft,
    known,
  );
  assert.deepEqual([answers?.draft.date, answers?.draft.dateBasis], ['2015-06-09', 'inferred']);
});

test('without a text, everything open is asked, and errors are told at once, in French', async () => {
  const { answers, shown } = await answer([
    [asked('Date de l’annonce'), '31/06/2015', ENTER],
    ['« 31/06/2015 » n’est pas accepté', CLEAR, '1er juin 2030', ENTER],
    ['le 1er juin 2030 n’est pas encore venu', CLEAR, '10/06/2015', ENTER],
    [asked('Date indiquée ou déduite'), ENTER],
    [asked('Annoncé par'), 'Ashton Carter', ENTER],
    [asked('Renfort'), '217.5', ENTER],
    ['« 217.5 » n’est pas accepté', CLEAR, '500 à 600', ENTER],
    [asked('Mots qui portent le renfort'), '500 soldats', ENTER],
    ['porte 500, et non 500 et 600', CLEAR, 'entre 500 et 600 soldats', ENTER],
    [asked('Total déclaré'), 'aucun', ENTER],
    [asked('Destination'), UP, UP, ENTER],
    [asked('Titre de l’article'), 'Un titre', ENTER],
    [asked('Éditeur'), 'aucun', ENTER],
    [asked('Date de parution'), '10.06.2015', ENTER],
    [asked('Adresse de l’article'), ENTER],
    [asked('Relisez'), ENTER],
  ]);
  const { troopDelta, statedTotal, location, announcerRole, source } = answers!.draft;
  assert.deepEqual(troopDelta, { value: 500, upTo: 600, approximate: true, quote: 'entre 500 et 600 soldats' });
  assert.deepEqual([statedTotal, location, source?.published], [null, 'irak', '2015-06-10']);
  assert.equal(announcerRole, 'secrétaire à la Défense', 'the role that other entries have');
  assert.doesNotMatch(shown, /\b(?:is|write|missing|Yes|No)\b/);
});

test('the ends of a list hold', async () => {
  const [draft, known] = await pasted(TEXTS[0]!.text);
  const { shown } = await answer(
    [
      [asked('Date de l’annonce'), UP, UP, UP, DOWN, DOWN, DOWN, UP, ENTER],
      [asked('Annoncé par'), INTERRUPT],
    ],
    draft,
    known,
  );
  assert.match(shown, /◇ {2}Date de l’annonce\n│ {2}10 juin 2015/);
});

test('Enter typed before the terminal is read key by key, which comes as a line end, erases no proposed value', async () => {
  const { answers } = await answer(
    [
      [asked('Date de l’annonce'), '\n', ENTER],
      [asked('Date indiquée'), ENTER],
      [asked('Annoncé par'), INTERRUPT],
    ],
    { draft: { ...first.draft, date: '2015-06-10' }, given: [] },
  );
  assert.equal(answers, null);
});

test('a quote that the text does not have is refused with the nearest words', async () => {
  const [draft, known] = await pasted(TEXTS[0]!.text);
  await answer(
    [
      ...ACCEPT.slice(0, 2),
      [asked('Renfort'), DOWN, ENTER],
      [asked('Renfort'), CLEAR, '217', ENTER],
      [asked('Mots qui portent le renfort'), CLEAR, '217 fantassins imaginaires', ENTER],
      ['n’est pas dans l’article ; copiez-en les mots', CLEAR, '217 conseillers militaires supplémentaires', ENTER],
      [
        'n’est pas dans l’article ; les mots les plus proches y sont « conseillers militaires supplémentaires en »',
        INTERRUPT,
      ],
    ],
    draft,
    known,
  );
});

test('rivals of an open field are choices', async () => {
  const [draft, known] = await pasted(TEXTS[0]!.text);
  const rivals = [
    { value: 450, line: 9, approximate: true, quote: 'environ 450 conseillers militaires supplémentaires en Irak' },
    { value: 3550, upTo: 4000, line: 11, approximate: true, quote: 'portera à 3.550' },
  ];
  const open = {
    ...known,
    proposal: { ...known.proposal!, troopDelta: null, rivals: { ...known.proposal!.rivals, troopDelta: rivals } },
  };
  const { troopDelta: _, ...rest } = draft.draft;
  const { answers, shown } = await answer([...ACCEPT, [asked('Relisez'), ENTER]], { ...draft, draft: rest }, open);
  assert.match(shown, /de \+3\s550 à \+4\s000 — ligne 11 : « portera à 3\.550 »/);
  assert.equal(answers?.draft.troopDelta?.quote, rivals[0]!.quote);
});

test('an article of a day that has an announcement may tell of it', async () => {
  const { answers } = await answer([
    [asked('Date de l’annonce'), '11 juillet 2016', ENTER],
    [asked('Date indiquée'), ENTER],
    [asked('Annonce déjà réunie ici ?'), ENTER],
    [asked('Annoncé par'), 'X', ENTER],
    [asked('Renfort'), '560', ENTER],
    [asked('Mots qui portent le renfort'), '560 militaires', ENTER],
    [asked('Total déclaré'), ENTER],
    [asked('Destination'), ENTER],
    [asked('Titre de l’article'), 'Un titre', ENTER],
    [asked('Éditeur'), ENTER],
    [asked('Date de parution'), ENTER],
    [asked('Adresse de l’article'), ENTER],
    [asked('Relisez'), ENTER],
  ]);
  assert.equal(answers?.draft.reports, '2016-07-11-560-militaires-qayyarah');
});

test('a place is added on the way, with what the gazetteer needs; Escape leads back to the list', async () => {
  const given = {
    dateBasis: 'stated',
    announcer: 'X',
    troopDelta: { value: 450, quote: '450 soldats' },
    statedTotal: null,
    source: { title: 'Un titre', publisher: null, published: null },
  } as const;
  const keys = [
    'date',
    'dateBasis',
    'announcer',
    'troopDelta.value',
    'statedTotal.value',
    'source.title',
    'source.url',
  ];
  const NEW_PLACE = Array<string>(9).fill(DOWN);
  const { answers } = await answer(
    [
      [asked('Destination'), ...NEW_PLACE, ENTER],
      [asked('Nom du lieu'), ESCAPE],
      [asked('Destination'), ...NEW_PLACE, ENTER],
      [asked('Nom du lieu'), 'Bagdad', ENTER],
      ['« bagdad » est déjà dans content/places.yaml', CLEAR, 'Ramadi', ENTER],
      [asked('Nature'), DOWN, ENTER],
      [asked('Où sont les militaires'), ESCAPE],
      [asked('Nature'), UP, ENTER],
      [asked('Où sont les militaires'), CLEAR, 'Ramadi', ENTER],
      ['« Ramadi » n’est pas accepté', CLEAR, 'à Ramadi', ENTER],
      [asked('Vers où ils vont'), ENTER],
      [asked('Le lieu qui le contient'), ENTER],
      [asked('Code du pays'), ENTER],
      [asked('Latitude'), '43,3', ENTER],
      ['43.3 tombe hors du pays (IQ)', CLEAR, '33,42', ENTER],
      [asked('Longitude'), '43,3', ENTER],
      [asked('Relisez'), ENTER],
    ],
    { draft: { ...first.draft, date: '2015-06-10', ...given }, given: keys },
  );
  assert.deepEqual(answers?.place, {
    id: 'ramadi',
    name: 'Ramadi',
    in: 'à Ramadi',
    towards: 'vers Ramadi',
    kind: 'city',
    country: 'IQ',
    within: 'irak',
    latitude: 33.42,
    longitude: 43.3,
  });
  assert.deepEqual([answers?.draft.location, answers?.draft.title], ['ramadi', '450 militaires de plus à Ramadi']);
});
