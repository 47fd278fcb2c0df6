/** Units of results files in words; one that is not known is shown as it is. */
import { say } from './language.svelte.js';
import { words } from './words.js';

export function unitWord(unit) {
  if (unit === '1' || !unit) return '';
  return words['unit.' + unit] ? say('unit.' + unit) : unit;
}

/** Of a column or an axis, where a share is a word too. */
export function unitName(unit) {
  return unit === '1' ? say('unit.1') : unitWord(unit);
}
