import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedOf } from '../../src/announcement/announcement.ts';
import { checkFolder } from '../../src/files/content-folder.ts';
import { announcementsJson } from '../../src/formats/annonces-json.ts';
import { annoncesSchemaJson } from '../../src/formats/annonces-schema.ts';
import { drawLedger } from '../../src/ledger/ledger.ts';
import { SITE } from '../example.ts';

const SCHEMA = 'https://exemple.fr/annonces.schema.json';
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
formats.default(ajv);
const isRight = ajv.compile(JSON.parse(annoncesSchemaJson(SCHEMA, 'Les données')));

const content = await checkFolder('.');
const ledger = drawLedger(publishedOf(content), content.gazetteer);
const edition = { version: '2026-11-22-0a1b2c3d', modified: '2026-11-22' };
const text = announcementsJson(SITE, edition, SCHEMA, ledger, ({ id }) => `https://exemple.fr/annonces/${id}/`);

/** The data with something changed in one announcement. */
function changed(index: number, change: object): unknown {
  const data = JSON.parse(text);
  Object.assign(data.announcements[index], change);
  return data;
}

test('another reader of schemas accepts the data, and refuses what is wrong in them', () => {
  assert.ok(isRight(JSON.parse(text)), JSON.stringify(isRight.errors));
  const wrong: [data: unknown, path: string][] = [
    [{ ...JSON.parse(text), titre: 'X' }, ''],
    [{ ...JSON.parse(text), modified: 'hier' }, '/modified'],
    [changed(0, { id: 'x' }), '/announcements/0/id'],
    [changed(0, { location: 'bagdad' }), '/announcements/0/location'],
    [changed(0, { before: 470 }), '/announcements/0/before'],
    [changed(1, { before: { value: -1, basis: 'stated', approximate: true } }), '/announcements/1/before/value'],
    [changed(1, { gap: { since: '2014-09-02-x', value: 1.5, approximate: true } }), '/announcements/1/gap/value'],
    [changed(2, { draft: true }), '/announcements/2'],
    [changed(2, { gap: undefined }), '/announcements/2'],
  ];
  for (const [data, path] of wrong) {
    assert.ok(!isRight(JSON.parse(JSON.stringify(data))), path);
    assert.ok(
      isRight.errors!.some(({ instancePath }) => instancePath === path),
      `${path}: ${JSON.stringify(isRight.errors)}`,
    );
  }
});
