// Between which days what moves is to lie; they are part of the address, as what is looked for is.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Field } from '../../parts/parts.js';
import { nowMs } from '../../time/now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

const DAY_MINUTES = 1_440;

/** The two days, each of which may be left open. */
export function MoveWindow(): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const navigate = useNavigate();
  const search = useSearch({ strict: false });
  const first = search['from'] === undefined ? '' : clock.day(Date.parse(search['from']));
  // The span ends with the midnight after its last day.
  const last = search['to'] === undefined ? '' : clock.day(Date.parse(search['to']) - 1);
  const zone = clock.shortLabel(nowMs());
  const keep = (end: 'from' | 'to', day: string, minutes: number): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({
        ...before,
        [end]: day === '' ? undefined : new Date(clock.instant(day, minutes)).toISOString(),
      }),
      replace: true,
    });
  return (
    <fieldset className={css.between}>
      <legend>{say('moveBetween')}</legend>
      <Field label={say('notBefore', { zone })}>
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={first}
            onChange={(event) => keep('from', event.target.value, 0)}
          />
        )}
      </Field>
      <Field
        label={say('notAfter', { zone })}
        problem={first !== '' && last !== '' && last < first ? say('notAfterOrder') : null}
      >
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={last}
            onChange={(event) => keep('to', event.target.value, DAY_MINUTES)}
          />
        )}
      </Field>
    </fieldset>
  );
}
