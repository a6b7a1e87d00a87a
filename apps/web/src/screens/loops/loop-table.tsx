// Loops as a table: whom each waits for, and its next step where it is done.
import { Link } from '@tanstack/react-router';
import type { LoopState } from '../../generated/operations.js';
import { afterHold } from '../../parts/hold.js';
import { Long } from '../../parts/long/long.js';
import { Badge, classes } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import type { Paged } from '../../parts/use-paged.js';
import { arranges, useMe } from '../../shell/me.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';
import { nextOf } from './next.js';
import type { Loop, Next } from './next.js';

const TONES: Readonly<Record<LoopState, Tone>> = {
  PLANNED: 'plain',
  PROPOSED: 'accent',
  ON_HOLD: 'warn',
  BOOKED: 'good',
  CANCELLED: 'plain',
};

/** The table. */
export function LoopTable({ paged }: { readonly paged: Paged<Loop> }): React.JSX.Element {
  const say = useWords(loopsWords);
  const clock = useMyClock();
  const now = useNow();
  const acts = arranges(useMe().role);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('candidate')}</th>
            <th scope="col">{say('opening')}</th>
            <th scope="col">{say('state')}</th>
            {acts && <th scope="col">{say('waits')}</th>}
            <th scope="col">{say('next')}</th>
          </tr>
        </thead>
        <Long of={paged} columns={acts ? 5 : 4}>
          {(rows) =>
            rows.map((read) => {
              const loop = afterHold(read, now);
              const next = nextOf(loop, say, clock, now);
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
                  {acts && <td>{next.waits}</td>}
                  <td>
                    <Step loop={loop} next={next} acts={acts} />
                  </td>
                </tr>
              );
            })
          }
        </Long>
      </table>
    </div>
  );
}

function Step({
  loop,
  next,
  acts,
}: {
  readonly loop: Loop;
  readonly next: Next;
  readonly acts: boolean;
}): React.JSX.Element {
  const params = { loopId: loop.id };
  if (!acts || next.where === null) return <>{next.step}</>;
  if (next.where === 'loop')
    return (
      <Link to="/loops/$loopId" params={params}>
        {next.step}
      </Link>
    );
  return (
    <Link
      to="/loops/$loopId/schedule"
      params={params}
      search={next.where === 'repair' ? { for: 'repair' } : {}}
    >
      {next.step}
    </Link>
  );
}
