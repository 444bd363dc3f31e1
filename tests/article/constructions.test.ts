import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSTRUCTIONS } from '../../src/article/constructions.ts';
import { DOUBTS } from '../../src/article/distractors.ts';

for (const { example, left, right } of [...CONSTRUCTIONS, ...DOUBTS])
  test(`is read: ${example}`, () => {
    const [before, after] = example.split(/\bN\b/);
    assert.ok(left || right);
    assert.ok(!left || left.test(before!), `left: ${before}`);
    assert.ok(!right || right.test(after!), `right: ${after}`);
  });
