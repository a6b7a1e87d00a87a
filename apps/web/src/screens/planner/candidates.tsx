// The applications of an opening: when each candidate can, how their loop stands, and the one thing to do next. The one
// that is selected stands in the address, with its details beside the list.
import { Link, useSearch } from '@tanstack/react-router';
import { Applicants } from '../../generated/operations.js';
import type { ApplicantShownFragment, ApplicationState } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { Button, buttonClass } from '../../parts/button.js';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Bones, Empty, Failure } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import { More } from '../../parts/more.js';
import { Long } from '../../parts/long/long.js';
import { usePaged } from '../../parts/use-paged.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { ApplicantPanel } from './applicant-panel.js';
import type { Opening } from './planner.js';
import css from './planner.module.css';
import { plannerWords } from './planner.words.js';
import { useApplicantActs } from './use-applicant-acts.js';
import type { ApplicantActs } from './use-applicant-acts.js';

interface Props {
  readonly opening: Opening;
  readonly may: boolean;
  readonly add: (() => void) | null;
}

const TONES: Readonly<Record<ApplicationState, Tone>> = {
  ACTIVE: 'good',
  HIRED: 'accent',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
};

/** The tab. */
export function Candidates({ opening, may, add }: Props): React.JSX.Element {
  const say = useWords(plannerWords);
  const search = useSearch({ strict: false });
  const all = search['show'] === 'all';
  const selected = search['application'] ?? null;
  const acts = useApplicantActs();
  const paged = usePaged(
    Applicants,
    { openingId: opening.id, state: all ? null : 'ACTIVE' },
    ({ applications }) => applications,
  );
  const { rows, error, busy, retry } = paged;
  return (
    <>
      <div className={css.controls}>
        <ul className={css.filter} aria-label={say('filter')}>
          {(['active', 'all'] as const).map((one) => (
            <li key={one}>
              <Link
                to="/openings/$openingId"
                params={{ openingId: opening.id }}
                search={{ tab: 'candidates', show: one === 'all' ? 'all' : undefined }}
                activeOptions={{ explicitUndefined: true }}
                aria-current={(one === 'all') === all ? 'true' : undefined}
              >
                {say(one)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={6} blockSize="3.25rem" />}
      <div className={css.split} data-split={selected !== null || undefined}>
        {rows?.length === 0 && (
          <Empty
            title={say(all ? 'noCandidates' : 'noActive')}
            action={
              <>
                {add !== null && <Button onClick={add}>{say('addCandidate')}</Button>}
                {!all && (
                  <Link
                    to="/openings/$openingId"
                    params={{ openingId: opening.id }}
                    search={{ tab: 'candidates', show: 'all' }}
                  >
                    {say('showAll')}
                  </Link>
                )}
              </>
            }
          >
            {say(all ? 'noCandidatesText' : 'noActiveText')}
          </Empty>
        )}
        {rows !== undefined && rows.length > 0 && (
          <div className={list.frame} tabIndex={0} role="region" aria-label={say('list')} aria-busy={busy}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{say('candidate')}</th>
                  {all && <th scope="col">{say('state')}</th>}
                  <th scope="col">{say('availability')}</th>
                  <th scope="col">{say('loop')}</th>
                  <th scope="col">{say('next')}</th>
                </tr>
              </thead>
              <Long of={paged} columns={all ? 5 : 4}>
                {(rows) =>
                  rows.map((row) => (
                    <Row
                      key={row.id}
                      row={row}
                      opening={opening}
                      showsState={all}
                      selected={row.id === selected}
                      acts={may ? acts : null}
                    />
                  ))
                }
              </Long>
            </table>
          </div>
        )}
        {selected !== null && (
          <ApplicantPanel key={selected} id={selected} opening={opening} acts={may ? acts : null} />
        )}
      </div>
      <More {...paged} />
    </>
  );
}

interface RowProps {
  readonly row: ApplicantShownFragment;
  readonly opening: Opening;
  readonly showsState: boolean;
  readonly selected: boolean;
  readonly acts: ApplicantActs | null;
}

function Row({ row, opening, showsState, selected, acts }: RowProps): React.JSX.Element {
  const say = useWords(plannerWords);
  const name = useWords(nameWords);
  const { id, candidate, state, loop } = row;
  return (
    <tr data-selected={selected || undefined}>
      <th scope="row">
        <Link
          to="/openings/$openingId"
          params={{ openingId: opening.id }}
          search={(before: Readonly<Record<string, string | undefined>>) => ({ ...before, application: id })}
          className={list.name}
          aria-current={selected ? 'true' : undefined}
          data-row
        >
          {candidate.name}
        </Link>
        <span className={list.under}>{candidate.zone}</span>
      </th>
      {showsState && (
        <td>
          <Badge tone={TONES[state]}>{say(state)}</Badge>
        </td>
      )}
      <td>
        <Available row={row} />
      </td>
      <td>
        {loop === null ? (
          <span className={css.muted}>{say('noLoop')}</span>
        ) : (
          <Badge>{name(loop.state)}</Badge>
        )}
      </td>
      <td>
        <Next row={row} acts={acts} />
        {acts?.problem?.id === id && (
          <span role="alert" className={css.problem}>
            {acts.problem.text}
          </span>
        )}
      </td>
    </tr>
  );
}

const lastOf = (row: ApplicantShownFragment): number =>
  Math.max(0, ...row.availability.map(({ to }) => Date.parse(to)));

function Available({ row }: { readonly row: ApplicantShownFragment }): React.JSX.Element {
  const say = useWords(plannerWords);
  const clock = useMyClock();
  const now = useNow();
  const last = lastOf(row);
  if (last > now) {
    const count = row.availability.filter(({ to }) => Date.parse(to) > now).length;
    return <>{say('given', { count, when: clock.date(last) })}</>;
  }
  if (last > 0) return <>{say('passed')}</>;
  if (row.availabilityRequestedAt === null) return <span className={css.muted}>{say('notAsked')}</span>;
  return <>{say('asked', { when: clock.date(Date.parse(row.availabilityRequestedAt)) })}</>;
}

const TO_SCHEDULE = { PLANNED: 'findTimes', PROPOSED: 'chooseOption', ON_HOLD: 'confirmHold' } as const;

/** The one thing to do next for an application. */
export function Next({
  row,
  acts,
}: {
  readonly row: ApplicantShownFragment;
  readonly acts: ApplicantActs | null;
}): React.JSX.Element | null {
  const say = useWords(plannerWords);
  const now = useNow();
  const { loop, state, availabilityRequestedAt: asked } = row;
  const given = lastOf(row) > now;
  const busy = acts?.busyId === row.id;
  if (loop?.state === 'BOOKED' || (loop !== null && acts === null))
    return (
      <Link to="/loops/$loopId" params={{ loopId: loop.id }} className={buttonClass}>
        {say('openLoop')}
      </Link>
    );
  if (state !== 'ACTIVE' || acts === null) return null;
  if (loop !== null && loop.state !== 'CANCELLED' && (given || loop.state === 'ON_HOLD'))
    return (
      <Link
        to="/loops/$loopId/schedule"
        params={{ loopId: loop.id }}
        className={buttonClass}
        data-weight="primary"
      >
        {say(TO_SCHEDULE[loop.state])}
      </Link>
    );
  return given ? (
    <Button weight="primary" busy={busy} onClick={() => acts.plan(row)}>
      {say('planLoop')}
    </Button>
  ) : (
    <Button busy={busy} onClick={() => acts.ask(row)}>
      {say(asked === null ? 'ask' : 'askAgain')}
    </Button>
  );
}
