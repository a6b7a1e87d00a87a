// The end of a list of which there is more: it is loaded before somebody who scrolls gets there, and by a button for whom
// that does not help.
import { useEffect, useEffectEvent, useRef } from 'react';
import { defineWords } from '../words/words.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import list from './list.module.css';
import type { Paged } from './use-paged.js';

const moreWords = defineWords('more', {
  more: 'Show more',
  failed: 'The next rows could not be loaded: {message}',
  changed: 'Something in this list has changed.',
  again: 'Read it again',
});

const NEAR = '0px 0px 600px';

type Props = Pick<Paged<unknown>, 'more' | 'busy' | 'loadsMore' | 'error' | 'changed' | 'again'>;

/** Loads the next page; nothing where all is shown. */
export function More({ more, busy, loadsMore, error, changed, again }: Props): React.JSX.Element {
  const say = useWords(moreWords);
  const end = useRef<HTMLDivElement>(null);
  const load = useEffectEvent(() => more?.());
  const ready = more !== null && !busy && !loadsMore && error === null;
  useEffect(() => {
    if (!ready || end.current === null) return undefined;
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) load();
      },
      { rootMargin: NEAR },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [ready]);
  return (
    <>
      {more !== null && (
        <div ref={end} className={list.center}>
          {error !== null && <p role="alert">{say('failed', { message: error.message })}</p>}
          <Button busy={loadsMore} onClick={more}>
            {say('more')}
          </Button>
        </div>
      )}
      <div role="status" className={changed ? list.changed : undefined}>
        {changed && (
          <>
            <p>{say('changed')}</p>
            <Button onClick={again}>{say('again')}</Button>
          </>
        )}
      </div>
    </>
  );
}
