// The loops of a batch in the order in which they are placed: where each would lie, what it costs, what became of it.
import { Link } from '@tanstack/react-router';
import type { BatchItemState, BatchShownQuery } from '../../generated/operations.js';
import { Badge, classes } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

type Item = BatchShownQuery['batch']['items'][number];

interface Props {
  readonly items: readonly Item[];
  /** Whether it is chosen now which are booked. */
  readonly choosing: boolean;
  readonly without: ReadonlySet<string>;
  readonly setWithout: (without: ReadonlySet<string>) => void;
}

const TONES: Readonly<Record<BatchItemState, Tone>> = {
  WAITING: 'plain',
  PLACED: 'accent',
  UNPLACED: 'warn',
  CHOSEN: 'accent',
  BOOKED: 'good',
  LOST: 'bad',
};

/** The table. */
export function BatchTable({ items, choosing, without, setWithout }: Props): React.JSX.Element {
  const say = useWords(loopsWords);
  const placed = items.filter(({ state }) => state === 'PLACED').map(({ loop }) => loop.id);
  const left = placed.filter((id) => !without.has(id)).length;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('batchTitle')}>
      <table>
        <thead>
          <tr>
            {choosing && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={say('allOfThem')}
                  checked={left > 0 && left === placed.length}
                  disabled={placed.length === 0}
                  onChange={({ target }) => setWithout(new Set(target.checked ? [] : placed))}
                />
              </th>
            )}
            <th scope="col">{say('candidate')}</th>
            <th scope="col">{say('opening')}</th>
            <th scope="col">{say('placed')}</th>
            <th scope="col">{say('result')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Line
              key={item.loop.id}
              item={item}
              choosing={choosing}
              chosen={!without.has(item.loop.id)}
              choose={(chosen) => {
                const next = new Set(without);
                if (chosen) next.delete(item.loop.id);
                else next.add(item.loop.id);
                setWithout(next);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  item: { loop, state, message, proposal },
  choosing,
  chosen,
  choose,
}: {
  readonly item: Item;
  readonly choosing: boolean;
  readonly chosen: boolean;
  readonly choose: (chosen: boolean) => void;
}): React.JSX.Element {
  const say = useWords(loopsWords);
  const { name } = loop.candidate;
  return (
    <tr>
      {choosing && (
        <td>
          {state === 'PLACED' && (
            <input
              type="checkbox"
              aria-label={say('one', { name })}
              checked={chosen}
              onChange={({ target }) => choose(target.checked)}
            />
          )}
        </td>
      )}
      <th scope="row" className={css.name}>
        <Link to="/loops/$loopId" params={{ loopId: loop.id }} data-row>
          {name}
        </Link>
      </th>
      <td>{loop.opening.title}</td>
      <td>{proposal !== null && <Days proposal={proposal} zone={loop.candidate.zone} />}</td>
      <td>
        <Badge tone={TONES[state]}>{say(`item${state}`)}</Badge>
        {message !== null && <p className={css.reason}>{message}</p>}
        {(state === 'UNPLACED' || state === 'LOST') && (
          <p>
            <Link
              to="/loops/$loopId/schedule"
              params={{ loopId: loop.id }}
              aria-label={say('lookFor', { name })}
            >
              {say('look')}
            </Link>
          </p>
        )}
      </td>
    </tr>
  );
}

/** The days of a plan, each from its first start to its last end, and what it costs. */
function Days({
  proposal,
  zone,
}: {
  readonly proposal: NonNullable<Item['proposal']>;
  readonly zone: string;
}): React.JSX.Element {
  const say = useWords(loopsWords);
  const clock = useMyClock();
  const days = new Map<string, { from: string; to: string }>();
  for (const { during } of proposal.interviews) {
    const key = clock.day(Date.parse(during.from));
    const known = days.get(key);
    days.set(key, { from: known?.from ?? during.from, to: during.to });
  }
  return (
    <>
      {[...days].map(([key, { from, to }]) => (
        <p key={key}>
          <When from={from} to={to} beside={zone} />
        </p>
      ))}
      <p className={classes.muted}>
        {say('points', { points: proposal.objective })}
        {proposal.proven && `, ${say('provenBest')}`}
      </p>
    </>
  );
}
