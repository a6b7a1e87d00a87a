// How much is asked of somebody, and who said so. What is not set for them follows the organization.
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { Conflict } from '../../parts/profile/conflict.js';
import { useProfileChange } from '../../parts/profile/use-profile-change.js';
import type { ProfileChange, ProfileChanges } from '../../parts/profile/use-profile-change.js';
import { useWords } from '../../words/use-words.js';
import type { Editing, Interviewer } from './person.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import { personWords } from './person.words.js';

const LIMITS = ['dailyInterviewsMax', 'weeklyInterviewsMax', 'dailyMinutesMax', 'weeklyMinutesMax'] as const;
const ALL = [...LIMITS, 'breakMinutesMin'] as const;

type Name = (typeof ALL)[number];
type Own = Readonly<Record<Name, number | null>>;
type Defaults = Readonly<Record<Name, number>>;
type Texts = Readonly<Record<Name, string>>;

const ownOf = ({ ownLimits, ownBreakMinutesMin }: Interviewer): Own => ({
  ...ownLimits,
  breakMinutesMin: ownBreakMinutesMin,
});

const textsOf = (own: Own): Texts =>
  Object.fromEntries(ALL.map((name) => [name, own[name] === null ? '' : String(own[name])])) as Texts;

interface Props {
  readonly interviewer: Interviewer;
  readonly edit: ((editing: Editing) => void) | null;
}

/** The section. */
export function Limits({ interviewer, edit }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const own = ownOf(interviewer);
  const hold = { ...interviewer.limits, breakMinutesMin: interviewer.breakMinutesMin };
  return (
    <Section
      id="limits"
      title={say('limits')}
      act={
        edit !== null && (
          <Button aria-label={say('changeLimits')} onClick={() => edit('limits')}>
            {say('change')}
          </Button>
        )
      }
    >
      <table className={css.narrow}>
        <thead>
          <tr>
            <th scope="col">{say('limit')}</th>
            <th scope="col" className={css.number}>
              {say('value')}
            </th>
            <th scope="col">{say('from')}</th>
          </tr>
        </thead>
        <tbody>
          {ALL.map((name) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              <td className={css.number}>{hold[name]}</td>
              <td className={own[name] === null ? classes.muted : undefined}>
                {say(own[name] === null ? 'default' : 'own')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface DialogProps {
  readonly name: string;
  readonly interviewer: Interviewer;
  readonly defaults: Defaults;
  readonly saved: () => void;
  readonly close: () => void;
}

/** The dialog. */
export function LimitsDialog(props: DialogProps): React.JSX.Element {
  const { name, interviewer, defaults, saved, close } = props;
  const say = useWords(personWords);
  const change = useProfileChange(interviewer, saved);
  return (
    <Dialog title={say('changeLimits')} close={close}>
      <p>{say('limitsText', { name })}</p>
      <Form key={change.seen} interviewer={interviewer} defaults={defaults} change={change} close={close} />
    </Dialog>
  );
}

const isWhole = (text: string): boolean => text.trim() === '' || /^\d{1,5}$/.test(text.trim());
const valueOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

function changesOf(before: Texts, now: Texts): ProfileChanges {
  const changed = ALL.filter((name) => before[name] !== now[name]);
  const limits = changed.filter((name) => name !== 'breakMinutesMin');
  return {
    ...(limits.length === 0
      ? {}
      : { limits: Object.fromEntries(limits.map((name) => [name, valueOf(now[name])])) }),
    ...(changed.includes('breakMinutesMin') ? { breakMinutesMin: valueOf(now.breakMinutesMin) } : {}),
  };
}

interface FormProps extends Pick<DialogProps, 'interviewer' | 'defaults' | 'close'> {
  readonly change: ProfileChange;
}

function Form({ interviewer, defaults, change, close }: FormProps): React.JSX.Element {
  const say = useWords(personWords);
  const [before] = useState(() => textsOf(ownOf(interviewer)));
  const [texts, setTexts] = useState(before);
  const [tried, setTried] = useState(false);
  const { failed, mine } = change;
  const theirs = textsOf(ownOf(interviewer));
  const refusedIn = (name: Name): boolean => failed?.field === name || failed?.field === `limits.${name}`;
  const problemOf = (name: Name): string | null => {
    if (tried && !isWhole(texts[name])) return say('wholeNumber');
    return refusedIn(name) ? (failed?.message ?? null) : null;
  };
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ALL.every((name) => isWhole(texts[name]))) change.send(changesOf(before, texts));
      }}
    >
      <div className={css.pair}>
        {ALL.map((name) => (
          <Field
            key={name}
            label={say(name)}
            hint={say('defaultIs', { value: defaults[name] })}
            problem={problemOf(name)}
          >
            {(tied) => (
              <input
                {...tied}
                inputMode="numeric"
                maxLength={6}
                value={texts[name]}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {mine !== null && (
        <Conflict
          by={change.by}
          differences={ALL.filter((name) => texts[name] !== theirs[name]).map((name) => ({
            name: say(name),
            mine: texts[name] || say('default'),
            theirs: theirs[name] || say('default'),
          }))}
          busy={change.saving}
          keepMine={change.keepMine}
          takeTheirs={change.takeTheirs}
        />
      )}
      {failed !== null && !ALL.some(refusedIn) && <Failure failed={failed} />}
      <div className={classes.row}>
        {mine === null && (
          <Button type="submit" weight="primary" busy={change.saving}>
            {say('save')}
          </Button>
        )}
        <Button onClick={close}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
