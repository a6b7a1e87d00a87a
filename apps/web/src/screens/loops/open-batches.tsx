// Batches that somebody began and that are not over, so that whoever went away finds back to them.
import { Link } from '@tanstack/react-router';
import { useData } from '../../data/use-data.js';
import { OpenBatches } from '../../generated/operations.js';
import { Failure } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './loops.module.css';
import { loopsWords } from './loops.words.js';

/** A line for each; nothing where there is none. */
export function OpenBatchList(): React.JSX.Element | null {
  const say = useWords(loopsWords);
  const clock = useMyClock();
  const { data, error } = useData(OpenBatches, {});
  if (error !== null) return <Failure failed={error} />;
  if (data === undefined || data.openBatches.length === 0) return null;
  return (
    <ul className={css.open}>
      {data.openBatches.map(({ id, state, createdAt, items }) => {
        const at = Date.parse(createdAt);
        const done = items.filter((item) => item.state !== 'WAITING').length;
        return (
          <li key={id}>
            {say('openBatch', { state, done, all: items.length })}{' '}
            <Link to="/loops" search={(search) => ({ ...search, batch: id })}>
              {say('openBatchLink', { when: `${clock.date(at)}, ${clock.time(at)} ${clock.shortLabel(at)}` })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
