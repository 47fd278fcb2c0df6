/** What a sweep may change of a scenario: capacities, and assumptions that state a range. */

const isWhole = (text) => /^\d+$/.test(text);
const letters = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' };

/** A name as plans and other programs take it: letters, digits and _. */
export function plainName(path) {
  const short = path.replace(/^(services|parameters|groups)\./, '');
  return short.replace(/[æøåÆØÅ]/g, (one) => letters[one]).replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
}

/**
 * [{path, name, label, value, low, high, kind}]: capacities from a tenth less to a tenth more in whole numbers,
 * assumptions over the range that the scenario states ("9 d to 13 d"). `own` gives a service's label.
 */
export function factorsOf(form, own) {
  const capacities = form.services.flatMap((service) =>
    service.levers
      .filter((lever) => lever.number > 0)
      .map((lever) => ({
        path: lever.path,
        label: `${own(service, 'label')}: ${lever.name}`,
        value: lever.value,
        low: String(Math.floor(lever.number * 0.9)),
        high: String(Math.ceil(lever.number * 1.1)),
        kind: 'integer',
      })),
  );
  const assumptions = form.assumptions
    .filter((lever) => lever.range.includes(' to '))
    .map((lever) => {
      const [low, high] = lever.range.split(' to ');
      const whole = [lever.value, low, high].every(isWhole) && Number(high) - Number(low) > 1;
      return { path: lever.path, label: lever.name, value: lever.value, low, high, kind: whole ? 'integer' : 'continuous' };
    });
  const names = new Map();
  return [...capacities, ...assumptions].map((one) => {
    const name = plainName(one.path);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { ...one, name: count === 1 ? name : `${name}_${count}` };
  });
}

export const trajectories = 6; // of a screening; sweep_answers.cpp writes them into the plan

/** How many points a plan has. */
export function pointsOf(method, factors) {
  return method === 'morris' ? trajectories * (factors + 1) : 1 + 2 * factors;
}
