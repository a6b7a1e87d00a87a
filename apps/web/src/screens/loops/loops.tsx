// All loops by state, each with what comes next; the filter is in the address.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../../data/ask.js';
import type { Failed } from '../../data/ask.js';
import { Loops } from '../../generated/operations.js';
import type { LoopState, LoopsQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Badge, Bones, Empty, Failure, Screen, classes } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import type { Clock } from '../../time/clock.js';
import { useNow } from '../../time/now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import type { Say } from '../../words/words.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

type Loop = LoopsQuery['loops']['nodes'][number];
type Name = keyof (typeof loopsWords)['texts'];

const FILTERS: Readonly<
  Record<'ALL' | 'WAITING' | 'ON_HOLD' | 'BOOKED' | 'CANCELLED', readonly LoopState[] | null>
> = {
  ALL: null,
  WAITING: ['PLANNED', 'PROPOSED'],
  ON_HOLD: ['ON_HOLD'],
  BOOKED: ['BOOKED'],
  CANCELLED: ['CANCELLED'],
};
type Filter = keyof typeof FILTERS;

const filterOf = (given: string | undefined): Filter =>
  given !== undefined && given in FILTERS ? (given as Filter) : 'ALL';

const TONES: Readonly<Record<LoopState, Tone>> = {
  PLANNED: 'plain',
  PROPOSED: 'accent',
  ON_HOLD: 'warn',
  BOOKED: 'good',
  CANCELLED: 'plain',
};

/** The screen. */
export default function LoopsScreen(): React.JSX.Element {
  const say = useWords(loopsWords);
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ strict: false })['state']);
  const states = FILTERS[filter];
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery<
    LoopsQuery,
    Failed,
    { pages: LoopsQuery[] },
    readonly unknown[],
    string | null
  >({
    queryKey: [Loops.id, filter],
    queryFn: ({ pageParam, signal }) => ask(Loops, { after: pageParam, states, openingId: null }, signal),
    initialPageParam: null,
    getNextPageParam: ({ loops }) => (loops.pageInfo.hasNextPage ? loops.pageInfo.endCursor : undefined),
  });
  const loops = data?.pages.flatMap((page) => page.loops.nodes);
  const show = (state: Filter): void =>
    void navigate({ to: '/loops', search: state === 'ALL' ? {} : { state }, replace: true });
  return (
    <Screen
      title={say('title')}
      about={say('about')}
      actions={
        <label className={classes.row}>
          {say('filter')}
          <select
            className={css.filter}
            value={filter}
            onChange={(event) => show(filterOf(event.target.value))}
          >
            {(Object.keys(FILTERS) as Filter[]).map((one) => (
              <option key={one} value={one}>
                {say(one)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      {error !== null && <Failure failed={error} retry={() => void refetch()} />}
      {loops === undefined && error === null && <Bones rows={10} blockSize="2.5rem" />}
      {loops?.length === 0 &&
        (filter === 'ALL' ? (
          <Empty title={say('empty')}>{say('emptyText')}</Empty>
        ) : (
          <Empty
            title={say('filtered')}
            action={<Button onClick={() => show('ALL')}>{say('showAll')}</Button>}
          >
            {say('filteredText')}
          </Empty>
        ))}
      {loops !== undefined && loops.length > 0 && <Table loops={loops} />}
      {hasNextPage && (
        <p>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
    </Screen>
  );
}

/** What comes next for a loop, in words. */
function nextOf(loop: Loop, say: Say<Name>, clock: Clock, now: number): string {
  const shown = (instant: string): string => {
    const at = Date.parse(instant);
    return `${clock.date(at, now)}, ${clock.time(at)} ${clock.shortLabel(at)}`;
  };
  if (loop.state === 'PLANNED') return say('nextPlan');
  if (loop.state === 'PROPOSED') return say('nextChoose');
  if (loop.state === 'ON_HOLD' && loop.holdExpiresAt !== null)
    return say('nextHold', { until: shown(loop.holdExpiresAt) });
  if (loop.state !== 'BOOKED') return say('nextNone');
  const [next] = loop.interviews
    .flatMap(({ during }) => (during !== null && Date.parse(during.to) > now ? [during.from] : []))
    .sort();
  return next === undefined ? say('nextOver') : say('nextInterview', { when: shown(next) });
}

function Table({ loops }: { readonly loops: readonly Loop[] }): React.JSX.Element {
  const say = useWords(loopsWords);
  const clock = useMyClock();
  const now = useNow();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('candidate')}</th>
            <th scope="col">{say('opening')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('next')}</th>
          </tr>
        </thead>
        <tbody>
          {loops.map((loop) => {
            const declined = loop.interviews
              .filter(({ state }) => state === 'BOOKED' || state === 'ON_HOLD')
              .flatMap(({ seats }) => seats)
              .filter(({ response }) => response === 'DECLINED').length;
            return (
              <tr key={loop.id}>
                <th scope="row" className={css.name}>
                  <Link to="/loops/$loopId" params={{ loopId: loop.id }} data-row>
                    {loop.candidate.name}
                  </Link>
                </th>
                <td>{loop.opening.title}</td>
                <td>
                  <Badge tone={TONES[loop.state]}>{say(loop.state)}</Badge>
                </td>
                <td>
                  {nextOf(loop, say, clock, now)}{' '}
                  {declined > 0 && <Badge tone="bad">{say('declined', { count: declined })}</Badge>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
