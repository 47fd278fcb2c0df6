/** Which screen the address means: /scenario/NAME, /run/7, /r/NAME?tab=beds, /compare?a=..&b=.., /capacity/NAME, /sensitivity/NAME. */

const read = () => {
  const [screen, ...rest] = location.pathname.split('/').slice(1);
  return {
    screen,
    name: decodeURIComponent(rest.join('/')),
    query: Object.fromEntries(new URLSearchParams(location.search)),
  };
};

export const route = $state(read());
const guards = new Set();

/** `leave()` is asked before another screen is shown; false keeps this one. Returns what ends it. */
export function guard(leave) {
  guards.add(leave);
  return () => guards.delete(leave);
}

export function go(path, { replace = false } = {}) {
  const isAnother = new URL(path, location.origin).pathname !== location.pathname;
  if (isAnother && [...guards].some((leave) => !leave())) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  Object.assign(route, read());
}

export function path(screen, name = '', query = {}) {
  const text = new URLSearchParams(query).toString();
  return `/${screen}${name && '/' + encodeURIComponent(name)}${text && '?' + text}`;
}

addEventListener('popstate', () => Object.assign(route, read()));

/** Links of the workbench change the screen without loading the page anew. */
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/"]');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || link.target || link.hasAttribute('download')) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
