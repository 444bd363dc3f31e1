import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typesetAnnouncement } from '../../src/announcement/announcement.ts';
import { liesInIraq, placesAround, type Place } from '../../src/announcement/place.ts';
import {
  creditSource,
  nameDelta,
  sayAnnouncer,
  sayInclusion,
  sayKind,
  sayPublished,
} from '../../src/announcement/announcement-words.ts';
import { nameTroops } from '../../src/announcement/troops.ts';
import { announcement, GAZETTEER } from '../example.ts';

const more = { value: 350, approximate: false, quote: 'x' };
const fewer = { value: -350, approximate: false, quote: 'x' };
const total = { value: 820, approximate: false, counts: 'after', kind: 'present', quote: 'x' } as const;

test('a withdrawal is not called a reinforcement', () => {
  assert.equal(nameDelta(more), 'renfort');
  assert.equal(nameDelta(fewer), 'retrait');
  assert.equal(sayInclusion(total, more), 'renfort compris');
  assert.equal(sayInclusion({ ...total, counts: 'before' }, fewer), 'avant ce retrait');
  assert.equal(nameTroops(1), 'militaire');
  assert.equal(nameTroops(-350), 'militaires');
});

test('a total says what it counts', () => {
  assert.equal(sayKind(total), 'présents sur place');
  assert.equal(sayKind({ ...total, kind: 'authorised', scope: 'hors ambassade' }), 'autorisés (hors ambassade)');
});

test('what a source does not print is said, not guessed', () => {
  const source = { title: 'x', publisher: null, published: null };
  assert.equal(creditSource(source), 'éditeur non précisé');
  assert.equal(sayPublished(source), 'date de parution non indiquée');
  assert.equal(
    creditSource({ ...source, publisher: 'HuffPost', agency: 'Associated Press' }),
    'HuffPost, d’après Associated Press',
  );
  assert.equal(sayPublished({ ...source, published: '2014-09-01' }), 'paru le 1er septembre 2014');
});

test('an announcer has a role or none', () => {
  assert.equal(sayAnnouncer(announcement()), 'La Maison Blanche');
  assert.equal(sayAnnouncer(announcement({ announcer: 'X', announcerRole: 'ministre' })), 'X, ministre');
});

test('every text that a reader sees is typeset, and nothing else changes', () => {
  const typed = "« l'un » : 1 500 ?";
  const read = '«\u00a0l’un\u00a0»\u00a0: 1\u202f500\u202f?';
  const written = announcement({
    title: typed,
    summary: typed,
    dateNote: typed,
    announcer: typed,
    announcerRole: typed,
    troopDelta: { ...more, quote: typed },
    statedTotal: { ...total, scope: typed, quote: typed },
    source: {
      title: typed,
      publisher: typed,
      agency: typed,
      published: null,
      url: 'https://exemple.fr/?a',
      document: typed,
    },
    corrections: [{ date: '2026-11-22', text: typed }],
    location: { ...GAZETTEER.get('irak')!, name: typed, in: typed, towards: typed },
  });
  const told = JSON.stringify(typesetAnnouncement(written));
  assert.equal(told.split(JSON.stringify(read).slice(1, -1)).length - 1, 13);
  assert.deepEqual(JSON.parse(told.replaceAll(read, typed)), JSON.parse(JSON.stringify(written)));
});

test('a place has around it what encloses it, however deep, and a circle has an end', () => {
  const around = (id: string) => placesAround(GAZETTEER.get(id)!, GAZETTEER).map((place) => place.id);
  assert.deepEqual(around('bagdad'), ['bagdad', 'irak', 'moyen-orient']);
  assert.deepEqual(around('moyen-orient'), ['moyen-orient']);
  const [a, b] = ['a', 'b'].map((id) => ({ ...GAZETTEER.get('irak')!, id, within: id === 'a' ? 'b' : 'a' })) as [
    Place,
    Place,
  ];
  assert.deepEqual(
    placesAround(
      a,
      new Map([
        ['a', a],
        ['b', b],
      ]),
    ),
    [a, b],
  );
});

test('what lies in Iraq is counted, and Iraq itself', () => {
  const isIn = (id: string) => liesInIraq(placesAround(GAZETTEER.get(id)!, GAZETTEER));
  assert.deepEqual(['bagdad', 'irak', 'moyen-orient'].map(isIn), [true, true, false]);
});
