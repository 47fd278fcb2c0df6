/**
 * What an integration model is made of: mechanisms, as docs/models/integration.md numbers them, each with the parameters
 * that it is. A model changes nothing but these; what they are without a model is what region-m0 says.
 * Words: mechanism.NUMBER and mechanism.NUMBER_how. tests/mechanisms_test.js sees that no model sets anything else.
 */
export const mechanisms = [
  { number: 1, names: ['handover_inside', 'handover_else', 'forum'] },
  { number: 2, names: ['liaison_ed_inside', 'liaison_ed_else', 'liaison_day_inside', 'liaison_day_else', 'liaison_night_inside', 'liaison_night_else'] },
  { number: 3, names: ['liaison_ward_inside', 'liaison_ward_else'] },
  {
    number: 4,
    names: ['between_open_integrated', 'between_closed_integrated', 'between_reserve_integrated', 'across_open_integrated', 'across_closed_integrated'],
  },
  { number: 7, names: ['visitation_sd_integrated', 'joint_integrated'] },
  { number: 8, names: ['info_missing_inside', 'info_missing_else', 'info_missing_municipal_integrated'] },
  { number: 9, names: ['outreach_integrated'] },
  { number: 10, names: ['transfer_share_inside', 'transfer_share_else'] },
  { number: 11, names: ['coordinated_share_integrated', 'notice_integrated'] },
  { number: 12, names: ['changeover_percent', 'changeover_percent_sectors'] },
  { number: 14, names: ['leaked_percent'] },
];

/** Set by models, but no mechanism: which places are inside, what a visit is, and days. */
export const frame = [
  'one_hospital', 'integration_from', 'changeover_until', 'changeover_until_sectors', 'visits_of_a_percent',
  'leaks_from', 'leaks_more_from', 'leaks_still_more_from', 'leaks_most_from', 'child_stay', 'forensic_stay',
];

export const pathOf = (name) => `parameters.${name}`;
export const paths = mechanisms.flatMap((one) => one.names.map(pathOf));

const ready = /(?<shelf>integration\/)(?<region>[a-z]+)-(?<model>m\d[\w-]*|planned)\.yaml/;
const line = /^extends:[ \t]*(\[[^\]\n]*\]|[^#\n[]+)/m;
const listOf = (text) => text.replace(/^\[|\]$/g, '').split(',').map((one) => one.trim()).filter(Boolean);

/** {region, model, path, changes} of a scenario that builds on one of integration/; null of any other. */
export function modelOf(text) {
  const found = text.match(line);
  const all = found ? listOf(found[1].trim()) : [];
  const from = all[0]?.match(ready);
  if (!from) return null;
  const changes = all.slice(1).map((one) => one.match(/integration\/changes\/(.+)\.yaml$/)?.[1]);
  return { ...from.groups, path: all[0], changes: changes.filter(Boolean), others: all.slice(1).filter((_, i) => !changes[i]) };
}

/** The text on another model, or with other changes laid over it; all other lines stay as they are. */
export function withModel(text, { region, model, changes, others }) {
  const all = [`integration/${region}-${model}.yaml`, ...others, ...changes.map((one) => `integration/changes/${one}.yaml`)];
  return text.replace(line, () => `extends: ${all.length === 1 ? all[0] : `[${all.join(', ')}]`}`);
}

/** Changes that go with a model; those with a file for each region that they are for begin with their name here. */
export const changes = ['beds-down', 'places', 'coordinators', 'coordinators-effect', 'joint-visitation', 'liaison-from-clinics', 'council-areas'];
const regions = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'];
export const regionsOf = { 'beds-down': regions, places: regions, 'council-areas': ['hovedstaden', 'sjaelland', 'oestdanmark', 'denmark'] };
export const isFor = (change, region) => regionsOf[change]?.includes(region) ?? true;
export const fileOf = (change, region) => (regionsOf[change] ? `${change}-${region}` : change);
/** One needs the other below it. */
export const needs = { 'coordinators-effect': 'coordinators' };
