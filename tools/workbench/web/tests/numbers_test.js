// What the page shows is what output/report/number.h says; the same rows are in tests/output/report/number_test.cpp
// as far as both know them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { date, number, shown } from '../src/lib/numbers.js';

const between = (mean, half) => ({ mean, low: mean - half, high: mean + half });

test('a half-width of 80 shows tens, 8 whole numbers, 0.8 tenths', () => {
  assert.deepEqual(shown(between(1234.5, 80), 'person', 'da'), { value: '1.230', interval: '1.150–1.310', unit: 'person' });
  assert.deepEqual(shown(between(1234.5, 8), 'person', 'en'), { value: '1,235', interval: '1,227–1,243', unit: 'person' });
  assert.deepEqual(shown(between(12.34, 0.8), 'person', 'da'), { value: '12,3', interval: '11,5–13,1', unit: 'person' });
});

test('shares are in per cent, with a space in Danish and none in English, and end at 0 and 100', () => {
  assert.deepEqual(shown(between(0.99, 0.03), '1', 'da'), { value: '99 %', interval: '96–100 %', unit: '1' });
  assert.deepEqual(shown(between(0.01, 0.03), '1', 'en'), { value: '1%', interval: '0–4%', unit: '1' });
});

test('times below 48 hours are in hours, below an hour in minutes', () => {
  assert.equal(shown(between(2, 0.1), 'day', 'en').unit, 'day');
  assert.deepEqual(shown(between(1.5, 0.1), 'day', 'en'), { value: '36.0', interval: '33.6–38.4', unit: 'hour' });
  assert.equal(shown(between(0.02, 0.001), 'day', 'en').unit, 'minute');
});

test('a difference has its sign and may be negative in any unit', () => {
  assert.deepEqual(shown(between(-3, 0.8), 'person', 'da', true), { value: '-3,0', interval: '-3,8 til -2,2', unit: 'person' });
  assert.equal(shown(between(0.05, 0.01), '1', 'en', true).value, '+5.0%');
});

test('without an interval three digits are shown, and without a value none', () => {
  assert.deepEqual(shown({ mean: 12.345, low: null, high: null }, 'person', 'en'), { value: '12.3', interval: '', unit: 'person' });
  assert.equal(shown({ mean: null, low: null, high: null }, '1', 'da').value, '–');
});

test('minus nothing is nothing', () => {
  assert.equal(number(-0.001, 1, 'en'), '0.0');
});

test('dates are in words', () => {
  assert.equal(date('2027-03-01', 'da'), '1. marts 2027');
  assert.equal(date('2027-03-01', 'en'), '1 March 2027');
});
