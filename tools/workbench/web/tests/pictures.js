// The pictures of docs/guide/workbench.md, from a real workbench and a real run.
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
const see = async (name, top) => {
  await show(page, bench, at(name));
  await page.locator(top).evaluate((one) => one.scrollIntoView());
  await keep(name);
};

try {
  await page.locator('.card .value').first().waitFor();
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
  await show(page, bench, at('scenario'));
  await page.getByText('Advanced').click();
  await page.getByRole('spinbutton', { name: 'Replications' }).fill('400');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.locator('figure path.band').waitFor();
  await page.waitForTimeout(1500);
  await keep('run');
  await page.getByRole('link', { name: 'See the result' }).waitFor({ timeout: 120_000 });
  await see('waiting', '.tabs');
  await see('beds', '.tabs');
  await page.goto(bench.origin + '/compare?a=example.h5&b=example-2.h5');
  await page.locator('td').first().waitFor();
  await keep('compare');
} finally {
  await browser.close();
  await bench.end();
}
