/** A workbench in an empty folder, and Debian's Chromium on it, watched: no other host, no fault in a script, no rule of axe broken. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const program = process.env.SAMSPIL ?? new URL('../../../../build/release/bin/samspil', import.meta.url).pathname;

// Without these, Chromium itself looks for its maker's hosts.
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function serve(language) {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-walk-'));
  const began = Date.now();
  const process_ = spawn(program, ['serve', folder, '--port', '0', '--json', '--lang', language]);
  const [line] = await new Promise((heard) => createInterface(process_.stdout).once('line', (text) => heard([text])));
  const { link } = JSON.parse(line);
  const end = async () => {
    process_.kill('SIGINT');
    await new Promise((gone) => process_.once('exit', gone));
    rmSync(folder, { recursive: true });
  };
  return { folder, link, origin: new URL(link).origin, began, end };
}

export function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
}

/** A page of its own browser profile, let in by the link. `faults` must stay empty. */
export async function open(browser, bench, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, acceptDownloads: true, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: bench.origin });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults = watch(page, bench.origin);
  await page.goto(bench.link);
  await page.locator('h1').waitFor();
  return { context, page, faults };
}

export function watch(page, origin) {
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin + '/') && !/^(data|blob):/.test(url)) faults.push('asked ' + url);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** Every rule of WCAG 2.2 A and AA that axe knows, on all of the page as it is now. */
export async function accessible(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
  const told = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  assert.deepEqual(told, [], where);
  assert.ok(found.passes.length >= 15, `${where}: axe looked at ${found.passes.length} rules only`);
}

/** The screens, each with what shows that it is there. */
export const screens = [
  ['start', '/', '.card .value'],
  ['scenario', '/scenario/eksempel.yaml', '.lever'],
  ['yaml', '/scenario/eksempel.yaml?tab=yaml', 'textarea'],
  ['run', '/run/1', '.card .value'],
  ['waiting', '/r/eksempel.h5?tab=waiting', 'figure path.curve'],
  ['beds', '/r/eksempel.h5?tab=beds', 'figure path.curve'],
  ['blocked', '/r/eksempel.h5?tab=blocked', '#blocked'],
  ['readmissions', '/r/eksempel.h5?tab=readmissions', '#readmissions'],
  ['flows', '/r/eksempel.h5?tab=flows', '#flows figure'],
  ['map', '/r/eksempel.h5?tab=municipalities', '#municipalities figure'],
  ['play', '/r/eksempel.h5?tab=play', 'figure rect.bar'],
  ['files', '/r/eksempel.h5?tab=files', 'a[download]'],
  ['about', '/r/eksempel.h5?tab=about', 'dl'],
  ['compare', '/compare?a=eksempel.h5&b=eksempel-2.h5', 'td'],
  ['capacity', '/capacity/eksempel.yaml', 'fieldset'],
  ['sensitivity', '/sensitivity/eksempel.yaml', 'fieldset'],
];

export async function show(page, bench, [, path, sign]) {
  await page.goto(bench.origin + path);
  await page.locator(sign).first().waitFor();
}

/** All that the page says, also inside parts of the report, which keep to themselves. */
export function textsOf(page) {
  return page.evaluate(() => {
    const all = [];
    const read = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.nodeType === Node.TEXT_NODE) all.push(node.textContent.trim());
        else if (node.hasAttribute('aria-label')) all.push(node.getAttribute('aria-label'));
        if (node.shadowRoot) read(node.shadowRoot);
      }
    };
    read(document.querySelector('#app'));
    return all.filter(Boolean);
  });
}

/** Presses Tab until the element has the focus: what a person without a mouse does. */
export async function tabTo(page, locator, most = 80) {
  for (let i = 0; i < most; i++) {
    if (await locator.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('not to be reached by Tab: ' + locator);
}
