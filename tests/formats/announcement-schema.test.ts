import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFolder } from '../../src/files/content-folder.ts';
import { announcementSchemaJson } from '../../src/formats/announcement-schema.ts';

const { announcements, gazetteer } = await checkFolder('.');
const schema = JSON.parse(
  announcementSchemaJson('https://exemple.fr/announcement.schema.json', 'Une annonce', [...gazetteer.keys()]),
);
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
formats.default(ajv);
const isRight = ajv.compile(schema);

test('another reader of schemas accepts the announcements, and refuses what is wrong in them', () => {
  for (const { id, data } of announcements) assert.ok(isRight(data), `${id}: ${JSON.stringify(isRight.errors)}`);
  const [{ data }] = announcements as [(typeof announcements)[0]];
  const wrong: [changed: object, path: string][] = [
    [{ title: 'Court' }, '/title'],
    [{ date: '2015-06-31' }, '/date'],
    [{ statedTotal: 820 }, '/statedTotal'],
    [{ troopDelta: { ...data.troopDelta, value: 1.5 } }, '/troopDelta/value'],
    [{ source: { ...data.source, url: 'http://exemple.fr/' } }, '/source/url'],
    [{ titre: 'X' }, ''],
    [{ dateBasis: 'inferred', dateNote: undefined }, ''],
    [{ dateBasis: 'stated', dateNote: 'Une note.' }, '/dateNote'],
    [{ troopDelta: { ...data.troopDelta, value: 0 } }, '/troopDelta/value'],
    [{ statedTotal: { ...data.statedTotal, value: -1 } }, '/statedTotal/value'],
    [{ location: 'tikrit' }, '/location'],
    [{ source: { ...data.source, document: 'a/b' } }, '/source/document'],
    [{ source: { ...data.source, document: 'a\0b' } }, '/source/document'],
    ...['un\ndeux', ' un', 'un ', '   ', 'un\0', 'un\u202e', 'un\uffff', 'un\u2028deux'].map(
      (announcer): [object, string] => [{ announcer }, '/announcer'],
    ),
  ];
  for (const [changed, path] of wrong) {
    assert.ok(!isRight({ ...data, ...changed }), path);
    assert.ok(
      isRight.errors!.some(({ instancePath }) => instancePath === path),
      JSON.stringify(isRight.errors),
    );
  }
});

test('each field has its sentence', () => {
  const fields = Object.entries<{ description?: string }>(schema.properties);
  assert.deepEqual(
    fields.filter(([, { description }]) => !description).map(([key]) => key),
    [],
  );
});
