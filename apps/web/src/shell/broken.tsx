// What is shown in place of a screen that cannot be: its code did not come, because the network is cut or a newer version
// replaced it, or it has a defect. The frame stays, so that one can go elsewhere.
import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failed } from '../data/ask.js';
import { Button } from '../parts/button.js';
import { Screen, classes } from '../parts/parts.js';
import { useWords } from '../words/use-words.js';
import { shellWords } from './shell.words.js';

/** Code that was to be loaded late and did not come. */
export const codeMissing = (): Failed => new Failed('outdated', '');

export function Broken({ error, reset }: ErrorComponentProps): React.JSX.Element {
  const say = useWords(shellWords);
  const router = useRouter();
  const missing = error instanceof Failed && error.kind === 'outdated';
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Screen title={say(missing ? 'codeMissing' : 'defect')}>
      <div role="alert">
        <p>{say(missing ? 'codeMissingText' : 'defectText')}</p>
        {!missing && <p className={classes.muted}>{String(error)}</p>}
      </div>
      <div className={classes.row}>
        <Button weight="primary" onClick={again}>
          {say('tryAgain')}
        </Button>
        <Button onClick={() => location.reload()}>{say('reload')}</Button>
      </div>
    </Screen>
  );
}
