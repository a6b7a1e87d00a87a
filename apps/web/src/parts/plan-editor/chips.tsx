// A few named things, each with a way to take it out.
import type { Named } from './plan.js';
import css from './plan-editor.module.css';

interface Props {
  readonly named: readonly Named[];
  /** What the button that takes one out is called. */
  readonly dropName: (name: string) => string;
  readonly drop: (id: string) => void;
}

/** The list; nothing where there is none. */
export function Chips({ named, dropName, drop }: Props): React.JSX.Element | null {
  if (named.length === 0) return null;
  return (
    <ul className={css.chips}>
      {named.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button type="button" aria-label={dropName(name)} onClick={() => drop(id)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
