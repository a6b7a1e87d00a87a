// The end of a list of which there is more.
import { defineWords } from '../words/words.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import list from './list.module.css';

const moreWords = defineWords('more', { more: 'Show more' });

interface Props {
  /** Loads the next page; null when all is shown. */
  readonly more: (() => void) | null;
  readonly busy: boolean;
}

/** The button that loads the next page; nothing where all is shown. */
export function More({ more, busy }: Props): React.JSX.Element | null {
  const say = useWords(moreWords);
  if (more === null) return null;
  return (
    <div className={list.center}>
      <Button busy={busy} onClick={more}>
        {say('more')}
      </Button>
    </div>
  );
}
