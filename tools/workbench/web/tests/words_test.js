import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { words } from '../src/lib/words.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|js)$/.test(file) && !/words\w*\.js$/.test(file))
  .map((file) => readFileSync('src/' + file, 'utf8'))
  .join('\n');
const whole = new Set([...sources.matchAll(/'([a-z]+(?:\.[a-z_0-9/]+)+)'/g)].map((found) => found[1]));
const beginnings = new Set([...sources.matchAll(/'([a-z]+(?:\.[a-z]+)*\.)' \+/g)].map((found) => found[1]));

test('every key has words in both languages', () => {
  for (const [key, both] of Object.entries(words)) {
    assert.equal(both.length, 2, key);
    assert.ok(both[0].trim() && both[1].trim(), key);
  }
});

test('both languages fill in the same values', () => {
  const gaps = (text) => [...text.matchAll(/\{\d\}/g)].map((found) => found[0]).sort();
  for (const [key, [da, en]] of Object.entries(words)) assert.deepEqual(gaps(da), gaps(en), key);
});

test('every key that a page says is in the catalogue', () => {
  for (const [, key] of sources.matchAll(/say\('([^']+)'[,)]/g)) assert.ok(words[key], key);
  for (const beginning of beginnings) {
    assert.ok(Object.keys(words).some((key) => key.startsWith(beginning)), beginning);
  }
});

test('no words are left that nothing says', () => {
  const isSaid = (key) => whole.has(key.replace(/_finding$/, '')) || [...beginnings].some((beginning) => key.startsWith(beginning));
  assert.deepEqual(Object.keys(words).filter((key) => !isSaid(key)), []);
});
