/** What the planners of this folder want to reach, and whether it is reached. */
import { api } from './api.js';
import { attempt, bench } from './bench.svelte.js';

/** "lower": a target is the most that it may be; "higher": the least. */
export const isLeast = (figure) => figure.better === 'higher';

/** In words: within, beyond (over or under), or not sure since the interval holds the target. */
export function reached(figure, limit) {
  const { mean, ci_low: low, ci_high: high } = figure;
  if (mean === null || mean === undefined || low === null || high === null) return 'target.unknown';
  if (isLeast(figure)) return low >= limit ? 'target.within' : high < limit ? 'target.under' : 'target.unsure';
  return high <= limit ? 'target.within' : low > limit ? 'target.over' : 'target.unsure';
}

/** A number as a person types it, of shares in per cent; null: none. */
export function typedLimit(text, unit) {
  const plain = text.trim().replace(/\s?%$/, '').replace(',', '.');
  if (plain === '' || !Number.isFinite(Number(plain))) return null;
  return Number(plain) / (unit === '1' ? 100 : 1);
}

export const shownLimit = (limit, unit) => (unit === '1' ? Math.round(limit * 1e8) / 1e6 : limit);

export async function setTarget(id, limit) {
  const targets = { ...bench.targets };
  if (limit === null) delete targets[id];
  else targets[id] = limit;
  const kept = await attempt(() => api.setTargets(targets));
  if (kept) bench.targets = kept;
}
