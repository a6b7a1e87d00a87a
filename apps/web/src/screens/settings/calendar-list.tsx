// Whose calendars are known, the oldest first, and whether they still say something about the weeks to come.
import { Link } from '@tanstack/react-router';
import { Calendars } from '../../generated/operations.js';
import type { CalendarsQuery } from '../../generated/operations.js';
import { buttonClass } from '../../parts/button.js';
import list from '../../parts/list.module.css';
import { Badge, Bones, Empty, Failure } from '../../parts/parts.js';
import { More } from '../../parts/more.js';
import { usePaged } from '../../parts/use-paged.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './settings.module.css';
import part from '../../parts/section.module.css';
import { settingsWords } from './settings.words.js';

type Row = CalendarsQuery['calendars']['nodes'][number];

/** Loops are planned about so far ahead. */
const AHEAD_MS = 14 * 86_400_000;

/** The part. */
export function CalendarList(): React.JSX.Element {
  const say = useWords(settingsWords);
  const paged = usePaged(Calendars, {}, ({ calendars }) => calendars);
  const { rows, error, busy, retry } = paged;
  return (
    <div className={part.section}>
      <p>{say('calendarsText')}</p>
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={8} blockSize="2.5rem" />}
      {rows?.length === 0 && (
        <Empty
          title={say('noCalendars')}
          action={
            <Link to="/people" className={buttonClass}>
              {say('toPeople')}
            </Link>
          }
        >
          {say('noCalendarsText')}
        </Empty>
      )}
      {rows !== undefined && rows.length > 0 && (
        <div className={list.frame} tabIndex={0} role="region" aria-label={say('calendars')} aria-busy={busy}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say('person')}</th>
                <th scope="col">{say('calendar')}</th>
                <th scope="col">{say('state')}</th>
                <th scope="col">{say('read')}</th>
                <th scope="col">{say('knowsUntil')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <CalendarRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More {...paged} />
    </div>
  );
}

function CalendarRow({ row }: { readonly row: Row }): React.JSX.Element {
  const say = useWords(settingsWords);
  const clock = useMyClock();
  const now = useNow();
  const { label, kind, importedAt, covers, interviewer } = row;
  const ends = Date.parse(covers.to);
  const state = ends <= now ? 'over' : ends <= now + AHEAD_MS ? 'ending' : 'current';
  return (
    <tr>
      <th scope="row">
        <Link
          to="/people/$personId"
          params={{ personId: interviewer.member.id }}
          className={list.name}
          data-row
        >
          {interviewer.member.name}
        </Link>
      </th>
      <td>
        {label}
        <span className={list.under}>{say(kind)}</span>
      </td>
      <td>
        <Badge tone={state === 'current' ? 'good' : state === 'ending' ? 'warn' : 'bad'}>{say(state)}</Badge>
      </td>
      <td>{clock.date(Date.parse(importedAt))}</td>
      <td>{clock.date(ends)}</td>
    </tr>
  );
}
