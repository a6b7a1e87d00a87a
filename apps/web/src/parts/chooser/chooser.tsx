// Chooses one of many things by name: a text field with a list under it, which the gateway fills as somebody types, so
// that the last of thousands is found like the first. The keys are those of a combobox: arrows, Enter, Escape.
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { Unseen, classes } from '../parts.js';
import css from './chooser.module.css';
import { chooserWords } from './chooser.words.js';
import { useChoices } from './use-choices.js';
import type { Choice, ChoiceKind } from './use-choices.js';

const TEXT_MAX = 200;
const NOTHING: Choice = { id: '', name: '' };

interface Props {
  readonly kind: ChoiceKind;
  readonly chosen: Choice | null;
  readonly pick: (choice: Choice | null) => void;
  /** What choosing nothing is called, where one may. */
  readonly none?: string;
  /** Ids that are not offered. */
  readonly without?: readonly string[];
  /** What the field is, where no label says it. */
  readonly label?: string;
  /** The same, shown above it. */
  readonly caption?: string;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

/** The field with its list. */
export function Chooser({
  kind,
  chosen,
  pick,
  none,
  without = [],
  label,
  caption,
  id,
  className = classes.input,
  ...field
}: Props): React.JSX.Element {
  const say = useWords(chooserWords);
  const listId = useId();
  const ownId = useId();
  const fieldId = id ?? ownId;
  const list = useRef<HTMLUListElement>(null);
  /** Null while nobody types in it. */
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const typed = (text ?? '').trim();
  const { choices, current, more, failed } = useChoices(kind, open ? typed : null);
  const offered = [
    ...(none !== undefined && typed === '' ? [{ ...NOTHING, name: none }] : []),
    ...choices.filter(({ id }) => !without.includes(id)),
  ];
  const active = Math.min(at, offered.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    if (open) list.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const show = (): void => {
    if (open) return;
    setOpen(true);
    setAt(0);
  };
  const leave = (): void => {
    setOpen(false);
    setText(null);
  };
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    pick(choice.id === '' ? null : choice);
    leave();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (open) setAt(Math.min(Math.max(active + step, 0), Math.max(offered.length - 1, 0)));
      else show();
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      take(offered[active]);
    } else if (event.key === 'Escape' && open) {
      // Only the list is closed, not a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  const told =
    failed ?? (!current ? say('searching') : typed === '' ? say('none') : say('nothing', { text: typed }));
  const listed = open && offered.length > 0;
  return (
    <div className={css.chooser}>
      {caption !== undefined && <label htmlFor={fieldId}>{caption}</label>}
      <div className={css.box}>
        <input
          {...field}
          id={fieldId}
          className={`${className} ${css.field}`}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={listed}
          aria-controls={listed ? listId : undefined}
          aria-activedescendant={listed ? optionId(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={TEXT_MAX}
          placeholder={chosen?.name ?? none}
          value={text ?? chosen?.name ?? none ?? ''}
          onClick={(event) => {
            event.currentTarget.select();
            show();
          }}
          onFocus={(event) => event.target.select()}
          onBlur={leave}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <svg className={css.sign} viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 8 5 5 5-5" />
        </svg>
        {open && (
          // The field keeps the focus while somebody points into the list.
          <div className={css.list} onMouseDown={(event) => event.preventDefault()}>
            {listed && (
              <ul
                ref={list}
                id={listId}
                role="listbox"
                aria-label={label ?? caption ?? say('count', { count: offered.length })}
              >
                {offered.map((choice, index) => (
                  <li
                    key={choice.id}
                    id={optionId(index)}
                    role="option"
                    aria-selected={index === active}
                    className={css.option}
                    onMouseMove={() => setAt(index)}
                    onClick={() => take(choice)}
                  >
                    {choice.name}
                  </li>
                ))}
              </ul>
            )}
            <div role="status" className={listed ? undefined : css.told}>
              {listed ? <Unseen>{say('count', { count: offered.length })}</Unseen> : told}
            </div>
            {listed && more && <p className={css.told}>{say('more')}</p>}
          </div>
        )}
      </div>
    </div>
  );
}
