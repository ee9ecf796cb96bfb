import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { incompatibilities, isChangelogSilent, undatedDeprecations } from './compatibility.js';

const released = buildSchema(`
  type Query {
    name: String!
    old: Int @deprecated(reason: "Use name. Removal 2026-06-01.")
    kind: Kind
  }
  enum Kind { GOOD BAD @deprecated(reason: "No such thing. Removal 2026-06-01.") }
`);
const TODAY = '2026-11-01';
const next = (fields, kinds = 'GOOD BAD') =>
  buildSchema(`type Query { ${fields} } enum Kind { ${kinds} }`);

test('what is new breaks nobody', () => {
  const grown = next('name: String! old: Int kind: Kind more(first: Int): Int', 'GOOD BAD NEW');
  assert.deepEqual(incompatibilities(released, grown, TODAY), []);
});

test('what was announced may go when its day has come', () => {
  assert.deepEqual(incompatibilities(released, next('name: String! kind: Kind', 'GOOD'), TODAY), []);
});

test('but not before', () => {
  const without = next('name: String! kind: Kind', 'GOOD');
  assert.equal(incompatibilities(released, without, '2026-05-31').length, 2);
});

test('what was not announced must stay as it is', () => {
  for (const fields of ['old: Int kind: Kind', 'name: String old: Int kind: Kind', 'name(a: Int!): String! old: Int kind: Kind']) {
    assert.equal(incompatibilities(released, next(fields), TODAY).length, 1, fields);
  }
});

test('a deprecation without a day is found', () => {
  const vague = buildSchema('type Query { a(b: Int @deprecated): Int @deprecated(reason: "Soon.") }');
  assert.deepEqual(undatedDeprecations(vague), ['Query.a', 'Query.b']);
});

test('a changelog that says nothing new is silent', () => {
  assert.equal(isChangelogSilent('# Changes\n\n## Unreleased\n\n## 0.1.0\n\nAll of it.\n'), true);
  assert.equal(isChangelogSilent('# Changes\n\n## Unreleased\n\nNew: `ping`.\n'), false);
});
