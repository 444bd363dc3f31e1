import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFolder } from '../../src/files/content-folder.ts';
import { announcementSchemaJson } from '../../src/formats/announcement-schema.ts';

const schema = JSON.parse(announcementSchemaJson('https://exemple.fr/announcement.schema.json', 'Une annonce'));
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
formats.default(ajv);
const isRight = ajv.compile(schema);
const { announcements } = await checkFolder('.');

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
