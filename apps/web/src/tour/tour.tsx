// A strip above every screen while somebody takes the tour: which step it is, what it asks for and the way there. It lies
// in the page and covers nothing, and it goes on by itself when the step is done.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '../parts/button.js';
import { useWords } from '../words/use-words.js';
import { STEPS, beginTour, leaveTour, reached, useProgress } from './progress.js';
import type { Step } from './progress.js';
import css from './tour.module.css';
import { tourWords } from './tour.words.js';

const START = '/openings/new';
const OPENING = /^\/openings\/[0-9a-f-]{36}$/;
const SCHEDULE = /^\/loops\/[0-9a-f-]{36}\/schedule$/;

/** What the address alone tells. */
function useReachedByAddress(): void {
  const { pathname, search } = useLocation();
  const { tab } = search as { readonly tab?: string };
  useEffect(() => {
    if (OPENING.test(pathname)) {
      reached('role', pathname);
      if (tab === 'candidates') reached('plan', `${pathname}?tab=candidates`);
    }
    if (SCHEDULE.test(pathname)) reached('candidate', pathname);
  }, [pathname, tab]);
}

/** The strip, while there is a tour. */
export function Tour(): React.JSX.Element | null {
  const progress = useProgress();
  useReachedByAddress();
  if (progress.kind === 'under way') return <Under step={progress.step} at={progress.at ?? START} />;
  return progress.kind === 'finished' ? <Finished /> : null;
}

function Under({ step, at }: { readonly step: Step; readonly at: string }): React.JSX.Element {
  const say = useWords(tourWords);
  const navigate = useNavigate();
  const { href } = useLocation();
  const number = STEPS.indexOf(step) + 1;
  return (
    <aside className={css.strip} aria-label={say('name')}>
      <div className={css.text} aria-live="polite">
        <strong>
          {say('step', { step: number, steps: STEPS.length })} · {say(step)}
        </strong>
        <p>{say(`${step}Text`)}</p>
      </div>
      <span className={css.steps} aria-hidden="true">
        {STEPS.map((one, index) => (
          <i key={one} data-done={index < number} />
        ))}
      </span>
      <div className={css.acts}>
        {!href.startsWith(at) && (
          <Button weight="primary" onClick={() => void navigate({ href: at })}>
            {say('go')}
          </Button>
        )}
        <Button weight="quiet" onClick={leaveTour}>
          {say('leave')}
        </Button>
      </div>
    </aside>
  );
}

function Finished(): React.JSX.Element {
  const say = useWords(tourWords);
  return (
    <aside className={css.strip} aria-label={say('name')}>
      <div className={css.text} aria-live="polite">
        <strong>{say('finished')}</strong>
        <p>{say('finishedText')}</p>
      </div>
      <div className={css.acts}>
        <Button weight="primary" onClick={leaveTour}>
          {say('done')}
        </Button>
      </div>
    </aside>
  );
}

/** Offers the tour to whoever has neither begun nor declined it. */
export function TourOffer(): React.JSX.Element | null {
  const say = useWords(tourWords);
  const navigate = useNavigate();
  if (useProgress().kind !== 'offered') return null;
  return (
    <aside className={`${css.strip} ${css.offer}`} aria-label={say('name')}>
      <div className={css.text}>
        <strong>{say('offer')}</strong>
        <p>{say('offerText')}</p>
      </div>
      <div className={css.acts}>
        <Button
          weight="primary"
          onClick={() => {
            beginTour();
            void navigate({ to: START });
          }}
        >
          {say('begin')}
        </Button>
        <Button weight="quiet" onClick={leaveTour}>
          {say('notNow')}
        </Button>
      </div>
    </aside>
  );
}
