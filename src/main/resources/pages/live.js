// The live mode: when reports are published again, the page fetches itself and takes over what changed.
// Only `metrics serve` puts this script into a page; the files that were published have none.
(() => {
  'use strict';
  const root = document.currentScript.dataset.root; // leads to the server's own /, also below a proxy's prefix
  const date = /\/reports\/(\d{4}-\d\d-\d\d)\//.exec(location.pathname)?.[1]; // of a folder; none for the newest
  const parts = ['.bar nav', 'main', 'footer'];
  const firstWait = 5_000;
  const longestWait = 300_000;

  const mark = document.createElement('span');
  mark.className = 'live';
  mark.setAttribute('role', 'status');
  mark.setAttribute('aria-live', 'polite');
  document.querySelector('.bar .mark').after(mark);

  let updated = '';
  let events; // the connection, while the page can be seen
  let wait = firstWait;
  let timer;
  let busy = false;
  let again = false;

  function say(state, text) {
    mark.dataset.state = state;
    if (mark.textContent !== text) mark.textContent = text;
  }

  // Children that can become each other: of the same id, and without ids the first of a kind the first.
  const key = node => `${node.nodeName}#${node.id ?? ''}`;

  function partners(now, next) {
    const old = new Map();
    for (const child of now.childNodes) old.set(key(child), [...(old.get(key(child)) ?? []), child]);
    return new Map([...next.childNodes].map(child => [child, old.get(key(child))?.shift()]));
  }

  // Makes `now` what `next` is and touches nothing that is so already: what is focused, scrolled or open stays.
  function renew(now, next) {
    if (now.isEqualNode(next)) return;
    if (now.nodeType !== Node.ELEMENT_NODE) {
      now.data = next.data;
      return;
    }
    renewAttributes(now, next);
    const pairs = partners(now, next);
    const kept = new Set(pairs.values());
    [...now.childNodes].filter(child => !kept.has(child)).forEach(child => child.remove());
    let place = now.firstChild;
    for (const [child, partner] of pairs) {
      if (partner && partner === place) place = place.nextSibling;
      else now.insertBefore(partner ?? child, place);
      if (partner) renew(partner, child);
    }
  }

  function renewAttributes(now, next) {
    const isKept = name => now.nodeName === 'DETAILS' && name === 'open'; // as the reader left it
    for (const { name } of [...now.attributes]) {
      if (!next.hasAttribute(name) && !isKept(name)) now.removeAttribute(name);
    }
    for (const { name, value } of next.attributes) {
      if (now.getAttribute(name) !== value && !isKept(name)) now.setAttribute(name, value);
    }
  }

  // An element that moves, as an account in a list by followers, loses focus and scroll positions.
  function keeping(change) {
    const focused = document.activeElement;
    const scrolled = [...document.querySelectorAll('.scroll')].map(one => [one, one.scrollLeft, one.scrollTop]);
    change();
    for (const [one, left, top] of scrolled) {
      if (one.scrollLeft !== left) one.scrollLeft = left;
      if (one.scrollTop !== top) one.scrollTop = top;
    }
    if (focused.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
  }

  const styles = page => [...page.querySelectorAll('style')].map(style => style.textContent).join();

  // True where something was taken over.
  function take(page) {
    if (styles(page) !== styles(document)) { // another version of the program wrote it
      say('off', 'load the page again');
      events.close();
      return false;
    }
    document.title = page.title;
    let changed = false;
    for (const part of parts) {
      const now = document.querySelector(part);
      const next = page.querySelector(part);
      if (now && next && !now.isEqualNode(next)) {
        const before = now.outerHTML;
        keeping(() => renew(now, next));
        changed ||= before !== now.outerHTML;
      }
    }
    return changed;
  }

  async function look() {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-cache', headers: { Accept: 'text/html' } });
    if (answer.redirected && root === './') { // the first report is there
      location.replace(answer.url);
    } else if (answer.ok && take(new DOMParser().parseFromString(await answer.text(), 'text/html'))) {
      updated = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      say('on', `updated ${updated}`);
    }
  }

  // One at a time; what is published meanwhile is looked at once more, afterwards.
  async function check() {
    again = true;
    if (busy) return;
    busy = true;
    while (again) {
      again = false;
      await look().catch(() => {}); // the server is gone: the next connection looks again
    }
    busy = false;
  }

  function connect() {
    events = new EventSource(root + 'events' + location.search);
    events.onopen = () => {
      wait = firstWait;
      say('on', updated ? `updated ${updated}` : 'live');
      check(); // what was published before
    };
    events.addEventListener('report-published', event => {
      if (!date || JSON.parse(event.data).report_date === date) check();
    });
    events.onerror = () => {
      say('off', 'not connected');
      if (events.readyState === EventSource.CLOSED) { // refused: the browser does not try again by itself
        timer = setTimeout(connect, wait);
        wait = Math.min(2 * wait, longestWait);
      }
    };
  }

  // A browser has few connections to a server, so only pages that can be seen hold one.
  function follow() {
    clearTimeout(timer);
    events?.close();
    if (!document.hidden) connect();
  }

  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', event => event.persisted && follow());
  follow();
})();
