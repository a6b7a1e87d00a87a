// Two texts of one scorecard: what differs, and the choice which one goes on.
import { Button } from '../../parts/button.js';
import { classes } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import { UNRATED } from './content.js';
import type { Content, Rated } from './content.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

interface Props {
  readonly mine: Content;
  readonly theirs: Content;
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  readonly settle: (which: 'mine' | 'theirs') => void;
}

/** The choice. */
export function Conflict({ mine, theirs, criteria, settle }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const shown = ({ rating, notAssessed, evidence }: Rated): string =>
    [notAssessed ? say('notAssessedShort') : (rating?.toString() ?? ''), evidence]
      .filter((part) => part !== '')
      .join(', ');
  const rows = [
    ...criteria.map(({ id, name }) => ({
      name,
      mine: shown(mine.ratings[id] ?? UNRATED),
      theirs: shown(theirs.ratings[id] ?? UNRATED),
    })),
    { name: say('summary'), mine: mine.summary, theirs: theirs.summary },
    { name: say('note'), mine: mine.noteToInterviewers, theirs: theirs.noteToInterviewers },
    { name: say('privateNotes'), mine: mine.privateNotes, theirs: theirs.privateNotes },
  ].filter((row) => row.mine !== row.theirs);
  const quoted = (text: string): string => (text === '' ? say('nothing') : text);
  return (
    <div role="alert" className={css.refused}>
      <h2>{say('conflict')}</h2>
      <p>{say('conflictText')}</p>
      <h3>{say('compare')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.name}>
            {say('compareRow', { name: row.name, mine: quoted(row.mine), theirs: quoted(row.theirs) })}
          </li>
        ))}
      </ul>
      <div className={classes.row}>
        <Button weight="primary" onClick={() => settle('mine')}>
          {say('mine')}
        </Button>
        <Button onClick={() => settle('theirs')}>{say('theirs')}</Button>
      </div>
    </div>
  );
}
