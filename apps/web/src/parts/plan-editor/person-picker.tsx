// Finds an interviewer by name among however many there are; the first few who match are buttons.
import { useDeferredValue, useId, useState } from 'react';
import { useData } from '../../data/use-data.js';
import { SeatPeople } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { classes } from '../parts.js';
import type { Named } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';

interface Props {
  /** Ids of those who are not to be offered. */
  readonly without: readonly string[];
  readonly pick: (person: Named) => void;
}

/** The field and who was found; Enter takes the first. */
export function PersonPicker({ without, pick }: Props): React.JSX.Element {
  const say = useWords(planWords);
  const id = useId();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const { data } = useData(SeatPeople, search === '' ? null : { search });
  const found =
    search === '' ? [] : (data?.interviewers.nodes.filter((one) => !without.includes(one.id)) ?? []);
  const take = (person: (typeof found)[number] | undefined): void => {
    if (person === undefined) return;
    pick({ id: person.id, name: person.member.name });
    setText('');
  };
  return (
    <div className={css.picker}>
      <label htmlFor={id}>{say('people')}</label>
      <input
        id={id}
        type="search"
        className={classes.input}
        placeholder={say('findPerson')}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take(found[0]);
        }}
      />
      <div className={classes.row} role="status">
        {found.map((person) => (
          <Button
            key={person.id}
            aria-label={say('addPerson', { name: person.member.name })}
            onClick={() => take(person)}
          >
            <span aria-hidden>+</span> {person.member.name}
          </Button>
        ))}
        {search !== '' && data !== undefined && found.length === 0 && (
          <span className={css.muted}>{say('nobodyFound')}</span>
        )}
      </div>
    </div>
  );
}
