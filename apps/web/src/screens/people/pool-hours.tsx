// When members of a pool work, and like to interview, in its seats where they have no hours of their own.
import { useChange } from '../../data/use-data.js';
import { SetPoolHours } from '../../generated/operations.js';
import type { PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { HoursDialog } from '../../parts/hours/hours-dialog.js';
import { HoursList } from '../../parts/hours/hours-list.js';
import { classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Section } from '../../parts/section.js';
import { poolWords } from './pool.words.js';

/** Which of its hours. */
export type Which = 'workingHours' | 'preferredHours';

interface Props {
  readonly which: Which;
  readonly data: PoolQuery;
}

/** The section. */
export function PoolHours({
  which,
  data,
  change,
}: Props & { readonly change: (() => void) | null }): React.JSX.Element {
  const say = useWords(poolWords);
  const own = data.pool[which];
  const hours = own ?? data.organization[which];
  return (
    <Section
      id={which}
      title={say(which)}
      act={
        change !== null && (
          <Button aria-label={say(`change${which}`)} onClick={change}>
            {say('change')}
          </Button>
        )
      }
    >
      {hours === null ? (
        <p className={classes.muted}>{say('noPreferred')}</p>
      ) : (
        <>
          <HoursList hours={hours} />
          <p className={classes.muted}>{say(own === null ? 'hoursDefault' : 'hoursOwn')}</p>
        </>
      )}
    </Section>
  );
}

/** The dialog that changes them. */
export function PoolHoursDialog({
  which,
  data,
  close,
}: Props & { readonly close: () => void }): React.JSX.Element {
  const say = useWords(poolWords);
  const change = useChange(SetPoolHours);
  const { pool, organization } = data;
  return (
    <HoursDialog
      title={say(which)}
      text={say(which === 'workingHours' ? 'hoursText' : 'preferredText')}
      hours={pool[which] ?? organization[which] ?? []}
      toDefault={pool[which] === null ? null : say('toDefault')}
      busy={change.isPending}
      failed={change.error}
      save={(hours) =>
        change.mutate(
          { input: { poolId: pool.id, [which]: hours === null ? null : [...hours] } },
          {
            onSuccess: () => {
              tell({ text: say('hoursSaved') });
              close();
            },
          },
        )
      }
      close={close}
    />
  );
}
