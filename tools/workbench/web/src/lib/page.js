/**
 * A page that the server makes (a report), taken apart: its parts can be shown here as they stand there. The same
 * pictures, words and tables, so that the workbench never says anything else than the file that is mailed.
 */
import { language } from './language.svelte.js';

const kept = new Map(); // address: promise of a page
const most = 12; // pages, some hundred kB each

/** {sheet, shapes, before: figures above all parts, parts: [{id, title, body}]}; `path` without a language. `mark`: another one is read anew. */
export function serverPage(path, mark = '') {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language.name}`;
  const key = address + ' ' + mark;
  if (!kept.has(key)) {
    kept.set(key, read(address).catch((problem) => (kept.delete(key), Promise.reject(problem))));
    if (kept.size > most) kept.delete(kept.keys().next().value);
  }
  return kept.get(key);
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw Object.assign(new Error(address), { list: await answer.json() });
  return takenApart(await answer.text());
}

/** No style may be written in a page here; those of the report's drawings are set one by one (draw). */
function takenApart(text) {
  const [, styles = ''] = text.match(/<style>(.*?)<\/style>/s) ?? [];
  const plain = text.replace(/<style>.*?<\/style>/s, '').replaceAll(' style="', ' data-style="');
  const page = new DOMParser().parseFromString(plain, 'text/html');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const parts = [...page.querySelectorAll('main > section')].map((body) => ({
    id: body.id,
    title: body.querySelector('h2')?.textContent ?? body.id,
    body,
  }));
  const before = [...page.querySelectorAll('main > figure')];
  return { sheet, shapes: [...page.querySelectorAll('svg.shapes')], before, parts };
}

/** A copy of a part for this page, with the shapes that its drawings use. */
export function draw(page, body) {
  const copy = document.importNode(body, true);
  const isIn = (use) => copy.querySelector('#' + CSS.escape(use.getAttribute('href').slice(1)));
  const lacks = [...copy.querySelectorAll('use')].some((use) => !isIn(use));
  if (lacks) copy.prepend(...page.shapes.map((shapes) => document.importNode(shapes, true)));
  for (const styled of copy.querySelectorAll('[data-style]')) styled.style.cssText = styled.dataset.style;
  return copy;
}
