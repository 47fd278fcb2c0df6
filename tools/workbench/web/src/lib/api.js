/** What the server knows, asked for. What is wrong is thrown as Problems, in the server's words. */
import { language } from './language.svelte.js';

export class Problems extends Error {
  /** @param list objects as `samspil ... --json` writes them: {code, message, hint, file, line} */
  constructor(list, status) {
    super(list.map((one) => one.message).join('; '));
    this.list = list;
    this.status = status;
  }
}

async function ask(method, path, body, type = 'application/json') {
  const url = new URL(path, location.origin);
  url.searchParams.set('lang', language.name);
  const answer = await fetch(url, {
    method,
    headers: body ? { 'Content-Type': type } : {},
    body: type === 'application/json' ? body && JSON.stringify(body) : body,
  });
  const json = await answer.json();
  if (!answer.ok) throw new Problems(json, answer.status);
  return json;
}

async function askForFile(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Problems(await answer.json(), answer.status);
  return answer.blob();
}

const kept = new Map(); // what does not change while the program runs, and takes a second to work out

function remembered(key, work) {
  if (!kept.has(key)) kept.set(key, work().catch((problem) => (kept.delete(key), Promise.reject(problem))));
  return kept.get(key);
}

const named = (name) => 'name=' + encodeURIComponent(name);

export const api = {
  state: () => ask('GET', '/api/state'),
  library: () => ask('GET', '/api/library'),
  scenario: (name) => ask('GET', `/api/scenario?${named(name)}`),
  versions: (name) => ask('GET', `/api/scenario/versions?${named(name)}`),
  version: (name, which) => ask('GET', `/api/scenario?${named(name)}&version=${encodeURIComponent(which)}`),
  save: (name, text, version) => ask('PUT', `/api/scenario?${named(name)}`, { text, version }),
  check: (name, text) => ask('POST', `/api/scenario/check?${named(name)}`, { text }),
  form: (name, text) => ask('POST', `/api/scenario/form?${named(name)}`, { text }),
  set: (name, text, path, value) => ask('POST', `/api/scenario/set?${named(name)}`, { text, path, value }),
  reset: (name, text, path) => ask('POST', `/api/scenario/reset?${named(name)}`, { text, path }),
  values: (name, text, paths) => ask('POST', `/api/scenario/values?${named(name)}`, { text, paths }),
  valuesOfReady: (from, paths) => remembered(`${from} ${paths}`, () => ask('POST', '/api/library/values', { from, paths })),
  fromTemplate: (name, template) => ask('POST', '/api/scenario/new', { name, template }),
  buildOn: (name, from) => ask('POST', '/api/scenario/build-on', { name, from }),
  run: (order) => ask('POST', '/api/runs', order),
  capacity: (order) => ask('POST', '/api/capacity', order),
  sweep: (order) => ask('POST', '/api/sweeps', order),
  goOn: (scenario) => ask('POST', '/api/sweeps/go-on', { scenario }),
  job: (id) => ask('GET', `/api/jobs/${id}`),
  stop: (id) => ask('POST', `/api/jobs/${id}/stop`, {}),
  result: (name) => ask('GET', resultPath(name)),
  put: (file) => ask('PUT', resultPath(file.name), file, 'application/x-hdf5'),
  fileOf: (name, part) => askForFile(resultPath(name, part)),
  setTargets: (targets) => ask('PUT', '/api/targets', targets),
  playback: (name) => ask('GET', resultPath(name, 'playback', false)),
  compare: (results) => ask('POST', '/api/compare', { results }),
};

/** The address of a result, or of a file made from it ("figures.csv"), in the page's language. */
export function resultPath(name, part = '', hasLanguage = part !== '') {
  const path = '/api/results/' + encodeURIComponent(name) + (part && '/' + part);
  return hasLanguage ? `${path}${part.includes('?') ? '&' : '?'}lang=${language.name}` : path;
}

/** The report of several results side by side. */
export function comparisonPath(names) {
  return '/api/comparison.html?' + new URLSearchParams(names.map((name, i) => ['abc'[i], name]));
}

/** The page of a sweep: what matters most. */
export function sweepPath(name) {
  return `/api/sweeps/${encodeURIComponent(name)}/sensitivity.html`;
}

/**
 * Calls `hear(job)` whenever the job changes. A page in the background lets go of its connection
 * (browsers allow six to one server) and takes it up again. Returns what ends it.
 */
export function follow(id, hear) {
  let source = null;
  const close = () => {
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(`/api/jobs/${id}/events`);
    source.addEventListener('job', (event) => {
      const job = JSON.parse(event.data);
      if (hasEnded(job)) end();
      hear(job);
    });
  };
  const look = () => (document.hidden ? close() : open());
  const end = () => {
    close();
    document.removeEventListener('visibilitychange', look);
  };
  document.addEventListener('visibilitychange', look);
  look();
  return end;
}

export function hasEnded(job) {
  return job.state !== 'waiting' && job.state !== 'running';
}
