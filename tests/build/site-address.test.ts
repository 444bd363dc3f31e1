import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSiteAddress } from '../../src/build/site-address.ts';

test('the address comes from the environment, written as it may be', () => {
  assert.deepEqual(readSiteAddress({ SITE_URL: 'https://exemple.fr', BASE_PATH: 'irak' }), {
    site: 'https://exemple.fr',
    base: '/irak/',
    warning: null,
  });
  assert.deepEqual(readSiteAddress({ SITE_URL: 'https://exemple.fr/', BASE_PATH: '//a/b/' }), {
    site: 'https://exemple.fr',
    base: '/a/b/',
    warning: null,
  });
});

test('without an address the site is local, and a line says so', () => {
  assert.deepEqual(readSiteAddress({}), {
    site: 'http://localhost:4321',
    base: '/',
    warning: 'SITE_URL is not set: addresses in this build begin with http://localhost:4321',
  });
});

test('a wrong address is refused with what to write', () => {
  for (const SITE_URL of [
    'exemple.fr',
    'ftp://exemple.fr',
    'https://exemple.fr/irak/',
    'https://a:b@exemple.fr',
    'https://exemple.fr?x',
  ])
    assert.throws(() => readSiteAddress({ SITE_URL }), {
      message: `SITE_URL is "${SITE_URL}"; write an origin such as https://example.org, and the folder in BASE_PATH.`,
    });
  for (const BASE_PATH of ['/a b/', '/../x', '/<b>/', '/é/'])
    assert.throws(() => readSiteAddress({ BASE_PATH }), {
      message: `BASE_PATH is "${BASE_PATH}"; write a folder such as /irak/, of letters, digits and hyphens.`,
    });
});
