// Another tab or device of the same person saved a different text: when, what differs, and which one goes on.
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { differences } from './content.js';
import type { Content } from './content.js';
import { Differences } from './differences.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

interface Props {
  readonly mine: Content;
  readonly theirs: Content;
  /** When the other text was saved, in milliseconds. */
  readonly at: number;
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  readonly settle: (which: 'mine' | 'theirs') => void;
}

/** The choice; nothing is sent before it is made. */
export function Conflict({ mine, theirs, at, criteria, settle }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const [compares, setCompares] = useState(false);
  const rows = differences(
    mine,
    theirs,
    criteria.map(({ id }) => id),
  );
  return (
    <div role="alert" className={css.refused}>
      <h2>{say('conflict')}</h2>
      <p>
        {say('conflictText', {
          when: `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}`,
          count: rows.length,
        })}
      </p>
      {compares && <Differences rows={rows} criteria={criteria} one={say('here')} other={say('elsewhere')} />}
      <div className={classes.row}>
        <Button weight="primary" onClick={() => settle('mine')}>
          {say('mine')}
        </Button>
        <Button onClick={() => settle('theirs')}>{say('theirs')}</Button>
        <Button weight="quiet" aria-expanded={compares} onClick={() => setCompares(!compares)}>
          {say('compare')}
        </Button>
      </div>
    </div>
  );
}
