import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, facetsOf } from '../../src/timeline/choices.ts';
import { placesAround, type Gazetteer, type Place } from '../../src/announcement/place.ts';

const place = (id: string, name: string, within: string | null) => ({ id, name, within }) as Place;
const places = [
  place('region', 'Région', null),
  place('sud', 'Sud', 'region'),
  place('est', 'Est', 'region'),
  place('ville', 'Ville d’Est', 'est'),
];
const gazetteer: Gazetteer = new Map(places.map((one) => [one.id, one]));
const announced = (date: string, location: string, announcer: string) => ({
  announcement: { date, announcer },
  within: placesAround(gazetteer.get(location)!, gazetteer),
});

test('an announcement is found under each place that contains its own', () => {
  assert.deepEqual(facetsOf(announced('2014-01-02', 'ville', 'Élu')), {
    year: ['2014'],
    place: ['ville', 'est', 'region'],
    announcer: ['Élu'],
  });
});

test('choices are counted and sorted as French sorts, places after what contains them', () => {
  const announcements = [
    announced('2016-01-01', 'sud', 'Zoé'),
    announced('2014-01-01', 'ville', 'Élu'),
    announced('2014-02-01', 'est', 'Fée'),
  ];
  const { year, place, announcer } = choicesOf(announcements);
  assert.deepEqual(
    year.map(({ value, count }) => [value, count]),
    [
      ['2014', 2],
      ['2016', 1],
    ],
  );
  assert.deepEqual(
    place.map(({ name, count }) => [name, count]),
    [
      ['Région', 3],
      ['Est', 2],
      ['Ville d’Est', 1],
      ['Sud', 1],
    ],
  );
  assert.deepEqual(
    announcer.map(({ value }) => value),
    ['Élu', 'Fée', 'Zoé'],
  );
});
