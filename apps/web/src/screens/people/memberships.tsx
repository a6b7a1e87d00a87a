// The pools that somebody is in, how far they have come in each, and the way into another one.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { AddToPool } from '../../generated/operations.js';
import type { PersonQuery, PoolPhase } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Chooser } from '../../parts/chooser/chooser.js';
import type { Choice } from '../../parts/chooser/use-choices.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Phase, TrainingActs } from './training.js';
import type { Interviewer } from './person.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import part from '../../parts/section.module.css';
import { personWords } from './person.words.js';
import { PhaseField } from './phase-field.js';

interface Props {
  readonly data: PersonQuery;
  readonly interviewer: Interviewer;
}

/** The section. */
export function Memberships({ data, interviewer }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const { role } = useMe();
  const [adding, setAdding] = useState(false);
  const { member } = data;
  const may = member.state === 'ACTIVE' && (role === 'ADMINISTRATOR' || role === 'COORDINATOR');
  return (
    <Section
      id="pools"
      title={say('pools')}
      act={may && <Button onClick={() => setAdding(true)}>{say('addToPool')}</Button>}
    >
      {interviewer.pools.length === 0 && (
        <p className={classes.muted}>{say('noPools', { name: member.name })}</p>
      )}
      {interviewer.pools.length > 0 && (
        <ul className={part.list}>
          {interviewer.pools.map((membership) => (
            <li key={membership.pool.id} className={part.line}>
              <div className={css.text}>
                <Link to="/people/pools/$poolId" params={{ poolId: membership.pool.id }}>
                  {membership.pool.name}
                </Link>
                <Phase membership={membership} />
              </div>
              {may && (
                <TrainingActs
                  poolId={membership.pool.id}
                  pool={membership.pool.name}
                  person={{ id: member.id, name: member.name }}
                  membership={membership}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <Add data={data} interviewer={interviewer} close={() => setAdding(false)} />}
    </Section>
  );
}

function Add({ data, interviewer, close }: Props & { readonly close: () => void }): React.JSX.Element {
  const say = useWords(personWords);
  const add = useChange(AddToPool);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [tried, setTried] = useState(false);
  const [phase, setPhase] = useState<PoolPhase>('QUALIFIED');
  const { id, name } = data.member;
  return (
    <Dialog title={say('addToPool')} close={close}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (chosen === null) return;
          add.mutate(
            { input: { poolId: chosen.id, interviewerIds: [id], phase } },
            {
              onSuccess: () => {
                tell({ text: say('added', { name, pool: chosen.name }) });
                close();
              },
            },
          );
        }}
      >
        <Field label={say('pool')} problem={tried && chosen === null ? say('poolMissing') : null}>
          {(tied) => (
            <Chooser
              {...tied}
              kind="pool"
              chosen={chosen}
              pick={setChosen}
              without={interviewer.pools.map(({ pool }) => pool.id)}
            />
          )}
        </Field>
        <PhaseField label={say('phase')} phase={phase} set={setPhase} />
        {add.error !== null && <Failure failed={add.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={add.isPending}>
            {say('add')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
