// Asks once more before a whole loop is booked, with its times in view.
import { make } from './elements.js';
import { say } from './say.js';

/** Whether the candidate wants what the form does, of the option in whose card it stands. */
export function confirmed(form: HTMLFormElement): Promise<boolean> {
  const times = [...(form.closest('.card')?.querySelectorAll('.day, .times') ?? [])];
  const yes = make('button', { value: 'yes', autofocus: true }, say('bookYes'));
  const no = make('button', { value: 'no', 'data-weight': 'plain' }, say('bookNo'));
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'confirm-title' },
    make('h2', { id: 'confirm-title' }, say('bookTitle')),
    ...times.map((part) => part.cloneNode(true)),
    make('p', { class: 'muted' }, say('bookText')),
    make('form', { method: 'dialog', class: 'acts' }, yes, no),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
