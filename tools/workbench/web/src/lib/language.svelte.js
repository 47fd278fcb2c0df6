/** The language of the page, and its words. */
import { words } from './words.js';

const asked = new URLSearchParams(location.search).get('lang');
const kept = localStorage.getItem('samspil.lang');
const first = navigator.language.startsWith('da') ? 'da' : 'en';
const known = (name) => name === 'da' || name === 'en';

export const language = $state({ name: [asked, kept].find(known) ?? first });
if (known(asked)) localStorage.setItem('samspil.lang', asked);

export function speak(name) {
  language.name = name;
  localStorage.setItem('samspil.lang', name);
}

/** The words of a key, with {0}, {1} ... filled in. */
export function say(key, ...values) {
  const both = words[key];
  if (!both) throw new Error(`no words for ${key}`);
  const text = both[language.name === 'da' ? 0 : 1];
  return values.reduce((all, value, i) => all.replaceAll(`{${i}}`, value), text);
}

/** Of {label_da, label_en} or {da, en}: that of the page's language, or the other if it is empty. */
export function own(texts, name = '') {
  const prefix = name && name + '_';
  const other = language.name === 'da' ? 'en' : 'da';
  return texts[prefix + language.name] || texts[prefix + other] || '';
}
