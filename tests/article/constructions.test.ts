import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONSTRUCTIONS } from '../../src/article/constructions.ts';
import { DOUBTS } from '../../src/article/distractors.ts';

for (const { example, before, after } of [...CONSTRUCTIONS, ...DOUBTS])
  test(`is read: ${example}`, () => {
    const [left, right] = example.split(/\bN\b/);
    assert.ok(before || after);
    assert.ok(!before || before.test(left!), `before: ${left}`);
    assert.ok(!after || after.test(right!), `after: ${right}`);
  });
