// What a pool asks of those who learn to interview in it.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { SetPoolTraining } from '../../generated/operations.js';
import type { Graduation, PoolQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import own from './pool.module.css';
import { poolWords } from './pool.words.js';

type Shown = PoolQuery['pool'];

interface Props {
  readonly pool: Shown;
  readonly change: (() => void) | null;
}

/** The section. */
export function PoolTraining({ pool, change }: Props): React.JSX.Element {
  const say = useWords(poolWords);
  const { training } = pool;
  return (
    <Section
      id="training"
      title={say('training')}
      act={
        change !== null && (
          <Button aria-label={say('changeTraining')} onClick={change}>
            {say('change')}
          </Button>
        )
      }
    >
      {training === null ? (
        <p className={classes.muted}>{say('noTraining')}</p>
      ) : (
        <>
          <p>
            {say('pathSteps', { shadows: training.shadows, reverse: training.reverseShadows })}{' '}
            {say(training.graduation)}
          </p>
          <p className={classes.muted}>{say(training.addsTrainees ? 'addsTrainees' : 'addsNone')}</p>
        </>
      )}
    </Section>
  );
}

const GRADUATIONS: readonly Graduation[] = ['AUTOMATIC', 'APPROVAL'];
const STEPS = /^(?:1?\d|20)$/;
const FIRST = { shadows: 2, reverseShadows: 1, graduation: 'AUTOMATIC', addsTrainees: true } as const;

/** The dialog. */
export function TrainingDialog({
  pool,
  close,
}: {
  readonly pool: Shown;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(poolWords);
  const change = useChange(SetPoolTraining);
  const begin = pool.training ?? FIRST;
  const [trains, setTrains] = useState(pool.training !== null);
  const [shadows, setShadows] = useState(String(begin.shadows));
  const [reverse, setReverse] = useState(String(begin.reverseShadows));
  const [graduation, setGraduation] = useState<Graduation>(begin.graduation);
  const [addsTrainees, setAdds] = useState<boolean>(begin.addsTrainees);
  const [tried, setTried] = useState(false);
  const whole = (text: string): boolean => STEPS.test(text.trim());
  const some = Number(shadows) + Number(reverse) > 0;
  const problemOf = (text: string): string | null => {
    if (tried && !whole(text)) return say('creditWhole');
    return tried && !some ? say('stepsMissing') : null;
  };
  const send = (): void => {
    setTried(true);
    if (trains && !(whole(shadows) && whole(reverse) && some)) return;
    const training = trains
      ? { shadows: Number(shadows), reverseShadows: Number(reverse), graduation, addsTrainees }
      : null;
    change.mutate(
      { input: { poolId: pool.id, training } },
      {
        onSuccess: () => {
          tell({ text: say('trainingSaved') });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('changeTraining')} close={close}>
      <p>{say('trainingText')}</p>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label className={own.check}>
          <input type="checkbox" checked={trains} onChange={(event) => setTrains(event.target.checked)} />
          {say('trains')}
        </label>
        {trains && (
          <>
            <Field label={say('shadows')} problem={problemOf(shadows)}>
              {(tied) => (
                <input
                  {...tied}
                  inputMode="numeric"
                  value={shadows}
                  onChange={(event) => setShadows(event.target.value)}
                />
              )}
            </Field>
            <Field
              label={say('reverseShadows')}
              problem={tried && !whole(reverse) ? say('creditWhole') : null}
            >
              {(tied) => (
                <input
                  {...tied}
                  inputMode="numeric"
                  value={reverse}
                  onChange={(event) => setReverse(event.target.value)}
                />
              )}
            </Field>
            <Field label={say('graduation')}>
              {(tied) => (
                <select
                  {...tied}
                  value={graduation}
                  onChange={(event) => setGraduation(event.target.value as Graduation)}
                >
                  {GRADUATIONS.map((one) => (
                    <option key={one} value={one}>
                      {say(`graduation${one}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <label className={own.check}>
              <input
                type="checkbox"
                checked={addsTrainees}
                onChange={(event) => setAdds(event.target.checked)}
              />
              {say('addsLabel')}
            </label>
          </>
        )}
        {change.error !== null && <Failure failed={change.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={change.isPending}>
            {say('save')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
