// The zone in which the page shows times. The gateway writes the page in it, by its own rules of the zone; here only the
// name of the device's zone is found out, and asked for.
import { find, make } from './elements.js';
import { say } from './say.js';
import { show } from './shown-page.js';

const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function inZone(zone: string): string {
  const url = new URL(location.href);
  url.searchParams.set('zone', zone);
  return url.pathname + url.search;
}

/** The page that is shown, when it shows times; null otherwise. */
const timed = (): HTMLElement | null => (find('details.zone') === null ? null : find('main'));

/** Shows the page in the device's zone, unless its address says in which, or somebody began to use it. */
export async function showInOwnZone(): Promise<void> {
  const zone = deviceZone();
  const main = timed();
  if (main === null || new URLSearchParams(location.search).has('zone') || main.dataset['zone'] === zone)
    return;
  let used = false;
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, () => (used = true), { once: true });
  try {
    const answer = await fetch(inZone(zone));
    if (answer.ok && !used) await show(answer, { anew: false, announce: false });
  } catch {
    // The page is right as it is: it says in which zone its times are.
  }
}

/** Offers the device's zone where the page shows another one. */
export function offerZone(): void {
  const zone = deviceZone();
  if (timed()?.dataset['zone'] === zone) return;
  find('details.zone > div')?.append(
    make('p', {}, make('a', { href: inZone(zone) }, say('deviceZone', { zone }))),
  );
}
