// The pictures of docs/guide/workbench.md, from a real workbench and real runs. One that is as it was stays as it is.
import { mkdirSync } from 'node:fs';

import { launch, open, screens, serve, show, tabTo } from './browser.js';

const folder = new URL('../../../../docs/guide/pictures/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const bench = await serve('en');
const browser = await launch();
const { page } = await open(browser, bench, { viewport: { width: 900, height: 680 } });
const at = (name) => {
  const [, path, sign] = screens.find(([one]) => one === name);
  return [name, path.replaceAll('eksempel', 'example'), sign];
};
const keep = (name) => page.screenshot({ path: `${folder}workbench-${name}.png` });
/** From `top` on, with a little room above it. */
const keepFrom = async (name, top) => {
  await top.first().evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 12));
  await keep(name);
};
const see = async (name, top, as = name) => {
  await show(page, bench, at(name));
  await keepFrom(as, page.locator(top).first());
};

/** From the start to a second result: beds changed, run, run once more for longer. */
async function run() {
  await page.locator('.card .value').first().waitFor();
  await keep('tour');
  await page.keyboard.press('Escape');
  await keep('start');
  await show(page, bench, at('scenario'));
  const beds = page.getByRole('spinbutton', { name: 'Slagelse beds' });
  await tabTo(page, beds);
  await beds.fill('124');
  await page.keyboard.press('Tab');
  await page.getByText('Back to 104').waitFor();
  await keep('scenario');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByRole('link', { name: 'See the result' }).waitFor({ timeout: 60_000 });
  await show(page, bench, at('yaml'));
  await keep('yaml');
  await show(page, bench, at('scenario'));
  await page.getByText('Advanced').click();
  await page.getByRole('spinbutton', { name: 'Replications' }).fill('400');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('figure path.band').waitFor();
  await page.waitForTimeout(1500);
  await keep('run');
  await page.getByRole('link', { name: 'See the result' }).waitFor({ timeout: 240_000 });
}

async function read() {
  for (const name of ['waiting', 'beds', 'flows', 'map', 'play', 'files', 'about']) await see(name, '.tabs');
  await see('beds', '#occupancy .heat', 'heat-map');
  await page.goto(bench.origin + '/r/example.h5');
  const first = page.locator('.card').first();
  await first.getByText('Target', { exact: true }).click();
  await first.getByRole('textbox').fill('85');
  await page.keyboard.press('Tab');
  const second = page.locator('.card').nth(1);
  await second.getByText('Target', { exact: true }).click();
  await second.getByRole('textbox').fill('6');
  await page.keyboard.press('Tab');
  await second.getByText('Not sure').waitFor();
  await keepFrom('targets', page.locator('h2').first());
}

async function compare() {
  await page.goto(bench.origin + '/compare?a=example.h5&b=example-2.h5');
  await page.locator('figure path.curve').first().waitFor();
  await keep('compare');
  await page.locator('select:has(optgroup)').selectOption({ label: 'Ward, Slagelse' });
  await keepFrom('overlay', page.getByRole('heading', { name: 'Curves over one another' }));
}

async function ask() {
  await show(page, bench, at('capacity'));
  await page.getByLabel('Capacity').selectOption('services.ward.beds.Slagelse');
  await page.getByLabel('from', { exact: true }).fill('110');
  await page.getByLabel('to', { exact: true }).fill('140');
  await page.getByLabel('target', { exact: true }).fill('86');
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.locator('figure circle').first().waitFor({ timeout: 240_000 });
  await keepFrom('capacity', page.locator('form'));
  await show(page, bench, at('sensitivity'));
  await page.getByRole('button', { name: 'Work it out' }).click();
  await page.locator('section svg').first().waitFor({ timeout: 240_000 });
  await keepFrom('sensitivity', page.locator('section[id]').first());
}

async function model() {
  await page.goto(bench.origin + '/');
  const card = page.locator('form').filter({ hasText: 'Region and integration model' });
  await card.getByLabel('Model').selectOption('integration/sjaelland-m1.yaml');
  await card.getByRole('button', { name: 'Build on it' }).click();
  const liaison = page.getByRole('checkbox', { name: '2. Psychiatric liaison' });
  await liaison.waitFor();
  await page.getByRole('checkbox', { name: '1. Handover' }).click();
  await page.waitForFunction(() => document.querySelector('[aria-label^="handover_else"]').value === '24 h');
  await page.getByText(/^Warnings/).waitFor();
  await keepFrom('model', page.locator('.tabs'));
}

try {
  for (const part of [run, read, compare, ask, model]) await part();
} finally {
  page.on('dialog', (dialog) => dialog.accept());
  await browser.close();
  await bench.end();
}
