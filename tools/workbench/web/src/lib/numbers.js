/**
 * Numbers, intervals and dates in the reader's language, by the rules of output/report/number.h:
 * the last digit shown is the coarsest place of which half the interval's width still holds three.
 */

const neverNegative = new Set(['', '1', 'day', 'hour', 'minute', 'person', 'bed', 'day/year', '1/year', 'person/year', '1/1000/year', 'day/1000/year', 'km/year', 'km']);
const mostDecimals = 6;

function decimalsHolding(size, places) {
  let decimals = -mostDecimals;
  while (decimals < mostDecimals && size * 10 ** decimals < places) decimals++;
  return decimals;
}

function decimalsAsItIs(value) {
  let decimals = 0;
  while (decimals < 3 && value * 10 ** decimals !== Math.round(value * 10 ** decimals)) decimals++;
  return decimals;
}

export function decimalsOf({ mean, low, high }) {
  const half = low === null || high === null ? NaN : (high - low) / 2;
  if (half > 0) {
    const supported = decimalsHolding(half, 3);
    const wouldBeZero = mean !== 0 && Math.abs(mean * 10 ** supported) < 0.5;
    return wouldBeZero ? supported + 1 : supported;
  }
  const asItIs = decimalsAsItIs(mean);
  return half === 0 ? asItIs : Math.min(asItIs, decimalsHolding(Math.abs(mean), 100));
}

export function number(value, decimals, language) {
  const rounded = decimals < 0 ? Math.round(value * 10 ** decimals) / 10 ** decimals : value;
  const shown = Math.max(0, Math.min(decimals, mostDecimals));
  const [whole, part] = Math.abs(rounded).toFixed(shown).split('.');
  const isZero = !/[1-9]/.test(whole + (part ?? ''));
  const [point, thousands] = language === 'da' ? [',', '.'] : ['.', ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (rounded < 0 && !isZero ? '-' : '') + grouped + (part ? point + part : '');
}

/** As a person would type it: no trailing zeros, no more than four decimals. */
export function plainNumber(value, language) {
  const decimals = Math.min(4, (String(value).split('.')[1] ?? '').length);
  return number(value, decimals, language);
}

export function percent(text, language) {
  return language === 'da' ? `${text} %` : `${text}%`;
}

const scaled = ({ mean, low, high }, factor) => ({
  mean: mean * factor,
  low: low === null ? null : low * factor,
  high: high === null ? null : high * factor,
});

/** Times in days below 48 hours are told in hours, below an hour in minutes. */
export function told(one, unit) {
  if (unit !== 'day' || Math.abs(one.mean) >= 2) return { one, unit };
  const inHours = scaled(one, 24);
  if (Math.abs(inHours.mean) >= 1) return { one: inHours, unit: 'hour' };
  return { one: scaled(inHours, 60), unit: 'minute' };
}

/**
 * {value, interval, unit}: of an estimate {mean, low, high} in a unit of results files.
 * `isDifference`: of two figures, which may be negative whatever the unit.
 */
export function shown(estimate, unit, language, isDifference = false) {
  if (estimate.mean === null || estimate.mean === undefined) return { value: '–', interval: '', unit: '' };
  const { one, unit: as } = told(estimate, unit);
  const isShare = unit === '1';
  const seen = isShare ? scaled(one, 100) : { ...one };
  const decimals = decimalsOf(seen);
  if (!isDifference && neverNegative.has(as) && seen.low !== null) seen.low = Math.max(seen.low, 0);
  if (!isDifference && isShare && seen.high !== null) seen.high = Math.min(seen.high, 100);
  const write = (value) => number(value, decimals, language);
  const withSign = (text) => (isShare ? percent(text, language) : text);
  const plus = isDifference && seen.mean > 0 ? '+' : '';
  const told_ = { value: plus + withSign(write(seen.mean)), interval: '', unit: isShare ? '1' : as };
  if (seen.low === null || seen.high === null) return told_;
  const to = seen.low < 0 ? (language === 'da' ? ' til ' : ' to ') : '–';
  told_.interval = write(seen.low) + to + withSign(write(seen.high));
  return told_;
}

const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** "2027-03-01" is "1. marts 2027", "1 March 2027". */
export function date(iso, language) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day}${language === 'da' ? '.' : ''} ${months[language][month - 1]} ${year}`;
}

/** "mar 27" for an axis. */
export function shortDate(iso, language) {
  const [year, month] = iso.split('-').map(Number);
  return `${months[language][month - 1].slice(0, 3)} ${String(year).slice(2)}`;
}
