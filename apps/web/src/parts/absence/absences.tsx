// When somebody is not to be asked, and the end of it.
import { useChange } from '../../data/use-data.js';
import { EndPause } from '../../generated/operations.js';
import type { PauseKind } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { Failure, classes } from '../parts.js';
import { Section } from '../section.js';
import css from '../section.module.css';
import { absenceWords } from './absence.words.js';
import type { Pausable } from './pause-dialog.js';

/** A span in which somebody is not asked. */
export interface Absence {
  readonly id: string;
  readonly during: { readonly from: string; readonly to: string };
  readonly kind: PauseKind;
  readonly reason: string | null;
}

const DAY_MS = 86_400_000;

interface Props {
  readonly who: Pausable;
  /** Those that have not ended, by their start. */
  readonly pauses: readonly Absence[];
  readonly clock: Clock;
  /** Opens the dialog for another one; null for who may not. */
  readonly pause: (() => void) | null;
}

/** The list of them. */
export function Absences({ who, pauses, clock, pause }: Props): React.JSX.Element {
  const say = useWords(absenceWords);
  const own = who.own ? 'yes' : 'no';
  const end = useChange(EndPause);
  return (
    <Section
      id="pauses"
      title={say('title')}
      act={
        pause !== null && (
          <Button aria-label={who.own ? undefined : say('pauseName', { name: who.name })} onClick={pause}>
            {say('pause', { own })}
          </Button>
        )
      }
    >
      {pauses.length === 0 && <p className={classes.muted}>{say('none', { own })}</p>}
      {pauses.length > 0 && (
        <ul className={css.list}>
          {pauses.map(({ id, during, kind, reason }) => {
            const from = clock.date(Date.parse(during.from));
            // Whole days end with the midnight after them.
            const to = clock.date(Math.max(Date.parse(during.from), Date.parse(during.to) - DAY_MS / 24));
            return (
              <li key={id} className={css.line}>
                <div>
                  <p>{from === to ? from : say('until', { from, to })}</p>
                  <p className={classes.muted}>{reason ?? say(kind, { own })}</p>
                </div>
                {pause !== null && (
                  <Button
                    busy={end.isPending}
                    aria-label={say('endName', { from })}
                    onClick={() =>
                      end.mutate({ pauseId: id }, { onSuccess: () => tell({ text: say('ended', { own }) }) })
                    }
                  >
                    {say('end')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {end.error !== null && <Failure failed={end.error} />}
    </Section>
  );
}
