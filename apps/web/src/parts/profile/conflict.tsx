// Somebody else was first: whoever wrote decides whose words hold, after a look at both if they like.
import { useState } from 'react';
import { agoOf } from '../../time/ago.js';
import { useNow } from '../../time/use-now.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { classes } from '../parts.js';
import css from './profile.module.css';
import { profileWords } from './profile.words.js';

/** One thing as it would be by either; '' for none. */
export interface Difference {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Who changed it, and when, as the gateway writes instants. */
export interface ChangedBy {
  readonly changedBy: { readonly name: string };
  readonly changedAt: string;
}

interface Props {
  /** Absent where nobody knows. */
  readonly by?: ChangedBy | null | undefined;
  readonly differences: readonly Difference[];
  readonly busy: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** The question. */
export function Conflict({ by = null, differences, busy, keepMine, takeTheirs }: Props): React.JSX.Element {
  const say = useWords(profileWords);
  const now = useNow();
  const [comparing, setComparing] = useState(false);
  return (
    <div role="alert" className={css.conflict}>
      <strong>
        {by === null
          ? say('conflict')
          : say('conflictBy', { name: by.changedBy.name, ago: agoOf(Date.parse(by.changedAt), now) })}
      </strong>
      <p>{say('conflictText')}</p>
      {comparing && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('comparison')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('field')}</th>
                <th scope="col">{say('mine')}</th>
                <th scope="col">{say('theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ name, mine, theirs }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{mine || say('empty')}</td>
                  <td>{theirs || say('empty')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.row}>
        <Button weight="primary" busy={busy} onClick={keepMine}>
          {say('keepMine')}
        </Button>
        <Button onClick={takeTheirs}>{say('takeTheirs')}</Button>
        {!comparing && <Button onClick={() => setComparing(true)}>{say('compare')}</Button>}
      </div>
    </div>
  );
}
