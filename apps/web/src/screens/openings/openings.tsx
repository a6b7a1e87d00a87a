// All openings with how far their loops are and what is next for each. What is shown is in the address.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Openings } from '../../generated/operations.js';
import type { LoopState, OpeningState, OpeningsQuery } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { buttonClass } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Bones, Empty, Failure, Screen, Unseen } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import { SearchField, useSearched } from '../../parts/search-field.js';
import { More } from '../../parts/more.js';
import { Long } from '../../parts/long/long.js';
import { usePaged } from '../../parts/use-paged.js';
import type { Paged } from '../../parts/use-paged.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import css from './openings.module.css';
import { openingsWords } from './openings.words.js';

type Row = OpeningsQuery['openings']['nodes'][number];

const STATES = ['OPEN', 'FILLED', 'CLOSED', 'ALL'] as const;
type Shown = (typeof STATES)[number];

const shownOf = (state: string | undefined): Shown =>
  STATES.find((one) => one.toLowerCase() === state) ?? 'OPEN';

const STATE_TONES: Readonly<Record<OpeningState, Tone>> = { OPEN: 'good', FILLED: 'accent', CLOSED: 'plain' };
const LOOP_TONES: Readonly<Record<LoopState, Tone>> = {
  PLANNED: 'plain',
  PROPOSED: 'warn',
  ON_HOLD: 'warn',
  BOOKED: 'good',
  CANCELLED: 'plain',
};

/** The screen. */
export default function OpeningsScreen(): React.JSX.Element {
  const say = useWords(openingsWords);
  const navigate = useNavigate();
  const { role } = useMe();
  const search = useSearch({ strict: false });
  const shown = shownOf(search['state']);
  const title = useSearched();
  const paged = usePaged(
    Openings,
    { state: shown === 'ALL' ? null : shown, search: title === '' ? null : title },
    ({ openings }) => openings,
  );
  const { rows, error, retry } = paged;
  const runs = arranges(role);
  const actions = useMemo(
    () =>
      runs
        ? [{ id: 'new', name: say('create'), keys: 'c', run: () => void navigate({ to: '/openings/new' }) }]
        : [],
    [runs, say, navigate],
  );
  useActions(actions);
  const create = (
    <Link to="/openings/new" className={buttonClass} data-weight="primary">
      {say('create')}
    </Link>
  );
  const asFirstSeen = title === '' && shown === 'OPEN';
  const filtered = !asFirstSeen && (title !== '' || shown !== 'ALL');
  const narrowed = { state: shown === 'ALL' ? null : shown.toLowerCase(), search: title };
  return (
    <Screen
      title={say('title')}
      about={say('about')}
      actions={
        <>
          <ExportMenu of={[{ list: 'openings', by: narrowed }]} />
          {runs && create}
        </>
      }
    >
      <div className={css.controls}>
        <Filter shown={shown} />
        <SearchField name={say('search')} />
      </div>
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={8} blockSize="3.5rem" />}
      {rows?.length === 0 &&
        (filtered ? (
          <Empty
            title={say('filtered')}
            action={
              <Link to="/openings" search={{ state: 'all' }} className={buttonClass}>
                {say('clear')}
              </Link>
            }
          >
            {say('filteredText')}
          </Empty>
        ) : runs ? (
          <Empty title={say(asFirstSeen ? 'noneOpen' : 'empty')} action={create}>
            {say('emptyText')}
          </Empty>
        ) : (
          <Empty title={say('noPermission')}>{say('noPermissionText')}</Empty>
        ))}
      {rows !== undefined && rows.length > 0 && <Table paged={paged} />}
      <More {...paged} />
    </Screen>
  );
}

function Filter({ shown }: { readonly shown: Shown }): React.JSX.Element {
  const say = useWords(openingsWords);
  return (
    <ul className={css.tabs} aria-label={say('filter')}>
      {STATES.map((state) => (
        <li key={state}>
          <Link
            to="/openings"
            search={(before: Readonly<Record<string, string | undefined>>) => ({
              ...before,
              state: state === 'OPEN' ? undefined : state.toLowerCase(),
            })}
            activeOptions={{ explicitUndefined: true }}
            aria-current={state === shown ? 'true' : undefined}
          >
            {say(state)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Table({ paged }: { readonly paged: Paged<Row> }): React.JSX.Element {
  const say = useWords(openingsWords);
  return (
    <div className={list.frame} tabIndex={0} role="region" aria-label={say('list')} aria-busy={paged.busy}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('opening')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col" className={list.number}>
              {say('candidates')}
            </th>
            <th scope="col">{say('loops')}</th>
            <th scope="col" title={say('timeToScheduleAbout')}>
              {say('timeToSchedule')}
              <Unseen>{say('timeToScheduleAbout')}</Unseen>
            </th>
            <th scope="col">{say('next')}</th>
          </tr>
        </thead>
        <Long of={paged} columns={6}>
          {(rows) => rows.map((row) => <OpeningRow key={row.id} row={row} />)}
        </Long>
      </table>
    </div>
  );
}

function OpeningRow({ row }: { readonly row: Row }): React.JSX.Element {
  const say = useWords(openingsWords);
  const name = useWords(nameWords);
  const { id, title, state, hiringManager, coordinator, progress } = row;
  const to = { to: '/openings/$openingId', params: { openingId: id } } as const;
  return (
    <tr>
      <th scope="row">
        <Link {...to} className={list.name} data-row>
          {title}
        </Link>
        <span className={list.under}>
          {coordinator === null
            ? hiringManager.name
            : say('people', { manager: hiringManager.name, coordinator: coordinator.name })}
        </span>
      </th>
      <td>
        <Badge tone={STATE_TONES[state]}>{say(state)}</Badge>
      </td>
      <td className={list.number}>{progress?.candidates}</td>
      <td>
        {progress?.loops.length === 0 && <span className={css.muted}>{say('noLoops')}</span>}
        <span className={css.badges}>
          {progress?.loops.map(({ state: loopState, count }) => (
            <Badge key={loopState} tone={LOOP_TONES[loopState]}>
              {say('loopsInState', { count, state: name(loopState).toLowerCase() })}
            </Badge>
          ))}
        </span>
      </td>
      <td>
        <Median of={progress?.timeToSchedule ?? null} />
      </td>
      <td>
        {progress !== null &&
          (progress.nextStep === 'NONE' ? (
            <span className={css.muted}>{say('NONE')}</span>
          ) : (
            <Link {...to}>{say(progress.nextStep, { count: progress.nextCount })}</Link>
          ))}
      </td>
    </tr>
  );
}

function Median({ of }: { readonly of: NonNullable<Row['progress']>['timeToSchedule'] }): React.JSX.Element {
  const say = useWords(openingsWords);
  const name = useWords(nameWords);
  if (of === null) return <span className={css.muted}>{say('notYet')}</span>;
  const days = Math.floor(of.medianMinutes / 1_440);
  const hours = Math.round((of.medianMinutes % 1_440) / 60);
  const length =
    of.medianMinutes < 60
      ? say('underAnHour')
      : days === 0
        ? durationOf(name, of.medianMinutes)
        : hours === 0
          ? say('days', { days })
          : say('daysHours', { days, hours });
  return (
    <>
      {length}
      <span className={list.under}>{say('ofLoops', { count: of.loops })}</span>
    </>
  );
}
