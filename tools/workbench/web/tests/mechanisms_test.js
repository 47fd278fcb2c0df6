// The picker of integration models knows every parameter that a model sets, and every file of changes that there is.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { changes, fileOf, frame, mechanisms, modelOf, needs, regionsOf, withModel } from '../src/lib/mechanisms.js';
import { words } from '../src/lib/words.js';

const scenarios = '../../../scenarios/';
const library = scenarios + 'library/denmark/integration/';
const known = new Set([...frame, ...mechanisms.flatMap((one) => one.names)]);

/** Names under `parameters:` of a file of the library, which is written with two spaces. */
function parametersOf(text) {
  const [, part = ''] = text.match(/^parameters:.*\n((?:(?: .*|#.*)?\n)*)/m) ?? [];
  return [...part.matchAll(/^ {2}(\w+):/gm)].map((found) => found[1]);
}

test('every parameter that a model sets is a mechanism, or the frame of them', () => {
  // What is pooled stands beside a model, and is beds, not parameters.
  const models = readdirSync(library).filter((file) => /^(m\d|planned)/.test(file) && !file.endsWith('-pooled.yaml'));
  assert.ok(models.length >= 7);
  for (const file of models) {
    const names = parametersOf(readFileSync(library + file, 'utf8'));
    assert.ok(names.length >= 2, file);
    assert.deepEqual(names.filter((name) => !known.has(name)), [], file);
  }
});

test('what separate psychiatry says of the mechanisms is what the picker switches back to', () => {
  const separate = parametersOf(readFileSync(library + 'm0.yaml', 'utf8'));
  const switched = mechanisms.flatMap((one) => one.names);
  assert.deepEqual(separate.filter((name) => !switched.includes(name)), []);
});

test('every mechanism and every change has words and, of a change, a file', () => {
  for (const { number } of mechanisms) assert.ok(words['mechanism.' + number] && words[`mechanism.${number}_how`], number);
  const there = new Set(readdirSync(scenarios + 'integration/changes'));
  for (const change of changes) {
    assert.ok(words['change.' + change], change);
    for (const region of regionsOf[change] ?? ['sjaelland']) assert.ok(there.delete(`${fileOf(change, region)}.yaml`), `${change} ${region}`);
  }
  assert.deepEqual([...there], []);
  for (const [change, below] of Object.entries(needs)) assert.ok(changes.indexOf(below) < changes.indexOf(change));
});

test('a model is read from the line that the scenario builds on, and changed there alone', () => {
  const text = '# mine\nsamspil: 1\nextends: integration/sjaelland-m1.yaml   # merged\nparameters: {forum: 0.5}\n';
  const model = modelOf(text);
  assert.deepEqual([model.region, model.model, model.changes], ['sjaelland', 'm1', []]);
  const other = withModel(text, { ...model, model: 'm2', changes: ['coordinators'] });
  assert.equal(other.replace('[integration/sjaelland-m2.yaml, integration/changes/coordinators.yaml]', 'integration/sjaelland-m1.yaml   '), text);
  assert.deepEqual(modelOf(other).changes, ['coordinators']);
  assert.equal(modelOf('extends: library/denmark/population.yaml\n'), null);
  assert.equal(modelOf('extends: [mine.yaml, integration/sjaelland-m1.yaml]\n'), null);
});
