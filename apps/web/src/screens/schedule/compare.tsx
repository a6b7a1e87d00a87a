// How the chosen option differs from another one, which is in the address; the best one unless somebody chose.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useData } from '../../data/use-data.js';
import { CompareOptions } from '../../generated/operations.js';
import { Bones, Failure, Field } from '../../parts/parts.js';
import { Changes } from '../../parts/changes/changes.js';
import { useWords } from '../../words/use-words.js';
import type { Option } from './plan.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

interface Props {
  readonly loopId: string;
  readonly option: Option;
  readonly options: readonly Option[];
}

/** The comparison; nothing where there is only one option. */
export function Compare({ loopId, option, options }: Props): React.JSX.Element | null {
  const say = useWords(scheduleWords);
  const navigate = useNavigate();
  const wanted = useSearch({ strict: false })['with'];
  const others = options.filter(({ id }) => id !== option.id);
  const other = others.find(({ id }) => id === wanted) ?? others[0];
  const known = other?.id === options[0]?.id ? option.differences : null;
  const { data, error, isPlaceholderData } = useData(
    CompareOptions,
    other === undefined || known !== null ? null : { loopId, to: other.id },
  );
  if (other === undefined) return null;
  const read = isPlaceholderData ? undefined : data?.loop.proposals.find(({ id }) => id === option.id);
  const differences = known ?? read?.differences;
  return (
    <section className={css.section}>
      <h2>{say('differs', { rank: other.rank })}</h2>
      {others.length > 1 && (
        <Field label={say('compareWith')}>
          {(tied) => (
            <select
              {...tied}
              value={other.id}
              onChange={({ target }) =>
                void navigate({
                  to: '.',
                  search: (search) => ({ ...search, with: target.value }),
                  replace: true,
                })
              }
            >
              {others.map(({ id, rank }) => (
                <option key={id} value={id}>
                  {say('option', { rank })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {error !== null && <Failure failed={error} />}
      {differences === undefined && error === null && <Bones rows={3} blockSize="1.25rem" />}
      {differences !== undefined && (
        <>
          <p className={css.muted}>
            {differences.points < 0
              ? say('costsLess', { points: -differences.points })
              : say('costsMore', { points: differences.points })}
          </p>
          <Changes changes={differences.changes} />
        </>
      )}
    </section>
  );
}
