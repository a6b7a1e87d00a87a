// Sends the forms of the page: says what is going on while the gateway works, shows its answer in place, and keeps what
// was entered when there is none. Whether a form is right is the gateway's to say.
import { confirmed } from './confirm.js';
import { find, make } from './elements.js';
import { say } from './say.js';
import { show } from './shown-page.js';

/** Answers that are pages about what was sent; others tell nothing of it. */
const ANSWERED = new Set([200, 400, 404, 409, 503]);

const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

const BUSY = { booking: () => say('booking'), looking: () => say('looking') } as const;

/** Says beside the button what the page waits for; gives what ends it. */
function busy(form: HTMLFormElement, button: HTMLElement | null): () => void {
  const text = BUSY[form.dataset['wait'] as keyof typeof BUSY] ?? (() => say('sending'));
  const line = make('p', { role: 'status', class: 'muted' }, text());
  find('[data-failed]', form)?.remove();
  form.setAttribute('aria-busy', 'true');
  button?.setAttribute('aria-busy', 'true');
  form.append(line);
  return () => {
    line.remove();
    form.removeAttribute('aria-busy');
    button?.removeAttribute('aria-busy');
  };
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  if (form.dataset['confirm'] !== undefined && !(await confirmed(form))) return;
  const done = busy(form, button);
  const fail = (text: string): void => {
    done();
    form.append(make('p', { role: 'alert', 'data-failed': true }, text));
  };
  try {
    const answer =
      form.method === 'get'
        ? await fetch(`${form.action}?${fieldsOf(form).toString()}`)
        : await fetch(form.action, { method: 'POST', body: fieldsOf(form) });
    if (!ANSWERED.has(answer.status)) return fail(say('refused'));
    await show(answer, { anew: true, announce: true });
  } catch {
    fail(say('offline'));
  }
}

/** Sends each form of the page from now on. */
export function sendForms(): void {
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.method === 'dialog') return;
    event.preventDefault();
    void send(event.target, event.submitter);
  });
}
