// Puts another page of the gateway in the place of the one that is shown, without the browser leaving it: what the
// gateway answered is read as a page, and its body becomes ours. The address follows.
import { find } from './elements.js';

const listeners: (() => void)[] = [];

/** Does this with the page as it is, and with each that is shown in its place. */
export function onShown(listener: () => void): void {
  listeners.push(listener);
  listener();
}

const addressOf = (): string => location.pathname + location.search;
let shownAddress = addressOf();

// Going back or on shows what the gateway says now; a jump within a page is not going anywhere.
addEventListener('popstate', () => {
  if (addressOf() !== shownAddress) location.reload();
});

/** The address without what was just done, so that loading the page again does not say it again. */
function lasting(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('done');
  return url.pathname + url.search;
}

/** How an answer's page is shown: `anew` as one more in the browser's history, and whether the focus goes to what it says. */
export interface Showing {
  readonly anew: boolean;
  readonly announce: boolean;
}

/** Shows the answer's page. */
export async function show(answer: Response, { anew, announce }: Showing): Promise<void> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  const address = lasting(answer.url);
  if (anew && address !== addressOf()) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  shownAddress = addressOf();
  for (const listener of listeners) listener();
  if (!announce) return;
  scrollTo({ top: 0 });
  const wrong = find('[aria-invalid=true]');
  if (wrong !== null) return wrong.focus();
  const said = find('main > .notice') ?? find('h1');
  said?.setAttribute('tabindex', '-1');
  said?.focus();
}
