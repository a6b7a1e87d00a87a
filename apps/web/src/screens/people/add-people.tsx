// Puts people into a pool: found by name among however many there are, several at once.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { AddToPool } from '../../generated/operations.js';
import type { PoolPhase, PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { useChoices } from '../../parts/chooser/use-choices.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './person.module.css';
import own from './pool.module.css';
import { poolWords } from './pool.words.js';
import { PhaseField } from './phase-field.js';

interface Props {
  readonly pool: PoolQuery['pool'];
  readonly close: () => void;
}

interface Person {
  readonly id: string;
  readonly name: string;
}

/** The dialog. */
export function AddPeople({ pool, close }: Props): React.JSX.Element {
  const say = useWords(poolWords);
  const add = useChange(AddToPool);
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  // A path that was set a moment ago counts as soon as it is read.
  const [picked, setPhase] = useState<PoolPhase | null>(null);
  const phase = picked ?? (pool.training === null ? 'QUALIFIED' : 'SHADOW');
  const [tried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    if (chosen.length === 0) return;
    add.mutate(
      { input: { poolId: pool.id, interviewerIds: chosen.map(({ id }) => id), phase } },
      {
        onSuccess: () => {
          tell({ text: say('added', { count: chosen.length, pool: pool.name }) });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('addTitle', { pool: pool.name })} close={close}>
      <p>{say('addText')}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Finder
          without={[...pool.members.map(({ interviewer }) => interviewer.id), ...chosen.map(({ id }) => id)]}
          problem={tried && chosen.length === 0 ? say('noneChosen') : null}
          pick={(person) => setChosen([...chosen, person])}
        />
        {chosen.length > 0 && (
          <ul className={own.chosen} aria-label={say('chosen')}>
            {chosen.map((person) => (
              <li key={person.id}>
                <Button
                  aria-label={say('unpick', { name: person.name })}
                  onClick={() => setChosen(chosen.filter(({ id }) => id !== person.id))}
                >
                  {person.name} <span aria-hidden>×</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <PhaseField label={say('as')} phase={phase} set={setPhase} />
        {add.error !== null && <Failure failed={add.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={add.isPending}>
            {say('run', { count: chosen.length })}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const SHOWN_MAX = 10;

interface FinderProps {
  readonly without: readonly string[];
  readonly problem: string | null;
  readonly pick: (person: Person) => void;
}

/** Enter takes the first who was found. */
function Finder({ without, problem, pick }: FinderProps): React.JSX.Element {
  const say = useWords(poolWords);
  const [text, setText] = useState('');
  const search = text.trim();
  const { choices, current } = useChoices('interviewer', search === '' ? null : search);
  const found = search === '' ? [] : choices.filter(({ id }) => !without.includes(id)).slice(0, SHOWN_MAX);
  const take = (one: Person | undefined): void => {
    if (one === undefined) return;
    pick(one);
    setText('');
  };
  return (
    <div className={css.form}>
      <Field label={say('find')} problem={problem}>
        {(tied) => (
          <input
            {...tied}
            type="search"
            autoComplete="off"
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || text.trim() === '') return;
              event.preventDefault();
              take(found[0]);
            }}
          />
        )}
      </Field>
      <div className={classes.row} role="status">
        {found.map((one) => (
          <Button key={one.id} aria-label={say('pick', { name: one.name })} onClick={() => take(one)}>
            <span aria-hidden>+</span> {one.name}
          </Button>
        ))}
        {search !== '' && current && found.length === 0 && (
          <span className={classes.muted}>{say('nobodyFound')}</span>
        )}
      </div>
    </div>
  );
}
