// The buttons of what can be done about the whole loop, and what came of it.
import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../../parts/button.js';
import { Failure, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import css from './loop.module.css';
import type { Loop } from './loop.js';
import { loopWords } from './loop.words.js';
import type { Acts } from './use-acts.js';

/** The buttons. */
export function LoopActs({ loop, acts }: { readonly loop: Loop; readonly acts: Acts }): React.JSX.Element {
  const say = useWords(loopWords);
  const { role } = useMe();
  return (
    <>
      <div className={classes.row}>
        {acts.ofLoop.map(({ id, name, weight, run }) => (
          <Button key={id} weight={weight} busy={weight === 'primary' && acts.busy} onClick={run}>
            {name}
          </Button>
        ))}
        {loop.state === 'BOOKED' && role !== 'COORDINATOR' && (
          <Link to="/loops/$loopId/debrief" params={{ loopId: loop.id }} className={buttonClass}>
            {say('debrief')}
          </Link>
        )}
      </div>
      {acts.refused !== null && (
        <p role="alert" className={css.refused}>
          <strong>{say('changed')}</strong> {acts.refused}
        </p>
      )}
      {acts.failed !== null && <Failure failed={acts.failed} />}
    </>
  );
}
