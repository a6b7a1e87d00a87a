// Everybody, a page at a time: what they do, how far they are in their pools, what they carry this week, and what time it
// is where they are.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { People } from '../../generated/operations.js';
import type { MemberRole, PeopleQuery } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { buttonClass } from '../../parts/button.js';
import { PoolFilter } from '../../parts/chooser/filters.js';
import { LoadBar, partUsed } from '../../parts/load/load-table.js';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Bones, Empty, Failure, Unseen } from '../../parts/parts.js';
import { SearchField, useSearched } from '../../parts/search-field.js';
import { More } from '../../parts/more.js';
import { Long } from '../../parts/long/long.js';
import { usePaged } from '../../parts/use-paged.js';
import type { Paged } from '../../parts/use-paged.js';
import { useNow } from '../../time/use-now.js';
import { useClocks } from '../../time/use-clocks.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { peopleWords } from './people.words.js';
import { standingOf } from './standing.js';

type Row = PeopleQuery['directory']['nodes'][number];
type Profile = NonNullable<Row['interviewer']>;

const ROLES: readonly MemberRole[] = ['ADMINISTRATOR', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER'];
const STATES = ['active', 'away', 'deactivated'] as const;

/** The tab. */
export function Directory(): React.JSX.Element {
  const say = useWords(peopleWords);
  const search = useSearch({ strict: false });
  const text = useSearched();
  const role = ROLES.find((one) => one.toLowerCase() === search['role']) ?? null;
  const state = STATES.find((one) => one === search['state']) ?? 'active';
  const poolId = search['pool'] ?? null;
  const paged = usePaged(
    People,
    {
      search: text === '' ? null : text,
      role,
      poolId,
      state: state === 'deactivated' ? 'DEACTIVATED' : 'ACTIVE',
      away: state === 'away' ? true : null,
    },
    ({ directory }) => directory,
  );
  const { rows, error, retry } = paged;
  const filtered = text !== '' || role !== null || poolId !== null || state !== 'active';
  return (
    <>
      <Filters role={role} state={state} poolId={poolId} />
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={10} blockSize="3.25rem" />}
      {rows?.length === 0 &&
        (filtered ? (
          <Empty
            title={say('filtered')}
            action={
              <Link to="/people" search={{}} className={buttonClass}>
                {say('clear')}
              </Link>
            }
          >
            {say('filteredText')}
          </Empty>
        ) : (
          <Empty title={say('empty')}>{say('emptyText')}</Empty>
        ))}
      {rows !== undefined && rows.length > 0 && <Table paged={paged} />}
      <More {...paged} />
    </>
  );
}

interface FilterProps {
  readonly role: MemberRole | null;
  readonly state: (typeof STATES)[number];
  readonly poolId: string | null;
}

function Filters({ role, state, poolId }: FilterProps): React.JSX.Element {
  const say = useWords(peopleWords);
  const name = useWords(nameWords);
  const navigate = useNavigate();
  const show = (filter: 'role' | 'state' | 'pool', value: string): void =>
    void navigate({
      to: '/people',
      search: ({ [filter]: _, ...rest }) => (value === '' ? rest : { ...rest, [filter]: value }),
      replace: true,
    });
  return (
    <search className={css.filters} aria-label={say('filters')}>
      <SearchField name={say('search')} />
      <select
        className={css.filter}
        aria-label={say('roleFilter')}
        value={role?.toLowerCase() ?? ''}
        onChange={({ target }) => show('role', target.value)}
      >
        <option value="">{say('anyRole')}</option>
        {ROLES.map((one) => (
          <option key={one} value={one.toLowerCase()}>
            {name(one)}
          </option>
        ))}
      </select>
      <PoolFilter
        chosen={poolId}
        choose={(id) => show('pool', id)}
        none={say('anyPool')}
        label={say('poolFilter')}
        className={css.filter ?? ''}
      />
      <select
        className={css.filter}
        aria-label={say('stateFilter')}
        value={state}
        onChange={({ target }) => show('state', target.value === 'active' ? '' : target.value)}
      >
        {STATES.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </search>
  );
}

function Table({ paged }: { readonly paged: Paged<Row> }): React.JSX.Element {
  const say = useWords(peopleWords);
  return (
    <div className={list.frame} tabIndex={0} role="region" aria-label={say('list')} aria-busy={paged.busy}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say('person')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('inPools')}</th>
            <th scope="col">{say('load')}</th>
            <th scope="col">{say('localTime')}</th>
          </tr>
        </thead>
        <Long of={paged} columns={5}>
          {(rows) => <PartOfRows rows={rows} />}
        </Long>
      </table>
    </div>
  );
}

/** A part has no more rows than zones can be asked at once. */
function PartOfRows({ rows }: { readonly rows: readonly Row[] }): React.JSX.Element {
  const clockOf = useClocks(rows.flatMap(({ interviewer }) => interviewer?.zone ?? []));
  const now = useNow();
  return (
    <>
      {rows.map((row) => (
        <PersonRow
          key={row.id}
          row={row}
          clock={row.interviewer === null ? null : clockOf(row.interviewer.zone)}
          now={now}
        />
      ))}
    </>
  );
}

interface RowProps {
  readonly row: Row;
  readonly clock: Clock | null;
  readonly now: number;
}

function PersonRow({ row, clock, now }: RowProps): React.JSX.Element {
  const say = useWords(peopleWords);
  const name = useWords(nameWords);
  const { interviewer } = row;
  const absence = interviewer?.pauses.find(({ during }) => Date.parse(during.from) <= now);
  return (
    <tr>
      <th scope="row">
        <span className={css.who}>
          <Link to="/people/$personId" params={{ personId: row.id }} className={list.name} data-row>
            {row.name}
          </Link>
          {row.state === 'DEACTIVATED' && <Badge>{say('deactivatedSince')}</Badge>}
          {row.state === 'ACTIVE' && !row.canSignIn && <span className={css.note}>{say('noAccount')}</span>}
          {absence !== undefined && clock !== null && (
            <Badge tone="warn">
              {say(absence.kind, { day: clock.date(Date.parse(absence.during.to) - 1) })}
            </Badge>
          )}
        </span>
        <span className={list.under}>{row.email}</span>
      </th>
      <td className={css.role}>{name(row.role)}</td>
      {interviewer === null || clock === null ? (
        <td colSpan={3} className={css.muted}>
          {say('notInterviewing')}
        </td>
      ) : (
        <>
          <td>
            <Pools pools={interviewer.pools} />
          </td>
          <td className={css.load}>
            <Load of={interviewer.loadThisWeek} />
          </td>
          <td className={css.time}>
            {clock.time(now)} {clock.shortLabel(now)}
            <span className={list.under}>{interviewer.zone.replaceAll('_', ' ')}</span>
          </td>
        </>
      )}
    </tr>
  );
}

function Pools({ pools }: { readonly pools: Profile['pools'] }): React.JSX.Element {
  const say = useWords(peopleWords);
  if (pools.length === 0) return <span className={css.muted}>{say('none')}</span>;
  return (
    <span className={css.badges}>
      {pools.map((membership) => {
        const standing = standingOf(say, membership);
        return (
          <Badge key={membership.pool.id} tone={standing === null ? 'plain' : 'accent'}>
            {standing === null
              ? membership.pool.name
              : say('standing', { pool: membership.pool.name, standing })}
          </Badge>
        );
      })}
    </span>
  );
}

function Load({ of }: { readonly of: Profile['loadThisWeek'] }): React.JSX.Element {
  const say = useWords(peopleWords);
  const part = partUsed(of);
  return (
    <>
      {say('ofMax', { count: of.interviews, max: of.interviewsMax })}
      {part >= 1 && (
        <>
          <Unseen>, </Unseen> {say('full')}
        </>
      )}
      <LoadBar part={part} />
    </>
  );
}
