// Finds an interviewer by name among however many there are; the first few who match are buttons.
import { useId, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { useChoices } from '../chooser/use-choices.js';
import { classes } from '../parts.js';
import type { Named } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';

const SHOWN_MAX = 8;

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
  const search = text.trim();
  const { choices, current } = useChoices('interviewer', search === '' ? null : search);
  const found = search === '' ? [] : choices.filter((one) => !without.includes(one.id)).slice(0, SHOWN_MAX);
  const take = (person: Named | undefined): void => {
    if (person === undefined) return;
    pick(person);
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
            aria-label={say('addPerson', { name: person.name })}
            onClick={() => take(person)}
          >
            <span aria-hidden>+</span> {person.name}
          </Button>
        ))}
        {search !== '' && current && found.length === 0 && (
          <span className={css.muted}>{say('nobodyFound')}</span>
        )}
      </div>
    </div>
  );
}
