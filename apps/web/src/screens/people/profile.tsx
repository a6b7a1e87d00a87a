// What is said of somebody as an interviewer: zone, level, place, languages and video room.
import { useState } from 'react';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { Conflict } from '../../parts/profile/conflict.js';
import { useProfileChange } from '../../parts/profile/use-profile-change.js';
import type { ProfileChange, ProfileChanges } from '../../parts/profile/use-profile-change.js';
import { ZoneField } from '../../parts/zone-field.js';
import type { Clock } from '../../time/clock.js';
import { useNow } from '../../time/use-now.js';
import { useWords } from '../../words/use-words.js';
import type { Editing, Interviewer } from './person.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import { personWords } from './person.words.js';

interface Props {
  readonly interviewer: Interviewer;
  readonly clock: Clock;
  readonly edit: ((editing: Editing) => void) | null;
}

/** The section. */
export function Profile({ interviewer, clock, edit }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const now = useNow();
  const { zone, level, location, languages, videoLink } = interviewer;
  const facts = [
    ['zone', say('zoneNow', { zone, time: `${clock.time(now)} ${clock.shortLabel(now)}` })],
    ['level', level],
    ['location', location],
    ['languages', languages.join(', ')],
    ['videoLink', videoLink],
  ] as const;
  return (
    <Section
      id="profile"
      title={say('profile')}
      act={
        edit !== null && (
          <Button aria-label={say('changeProfile')} onClick={() => edit('profile')}>
            {say('change')}
          </Button>
        )
      }
    >
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd className={value ? undefined : classes.muted}>{value || say('none')}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface DialogProps {
  readonly interviewer: Interviewer;
  readonly saved: () => void;
  readonly close: () => void;
}

type Texts = Readonly<Record<'zone' | 'level' | 'location' | 'languages' | 'videoLink', string>>;
const NAMES = ['zone', 'level', 'location', 'languages', 'videoLink'] as const;

const textsOf = ({ zone, level, location, languages, videoLink }: Interviewer): Texts => ({
  zone,
  level: level ?? '',
  location: location ?? '',
  languages: languages.join(', '),
  videoLink: videoLink ?? '',
});

const languagesIn = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Only what differs is sent, so that others may change the rest meanwhile. */
function changesOf(before: Texts, now: Texts): ProfileChanges {
  const differs = (name: keyof Texts): boolean => before[name] !== now[name];
  const optional = (name: 'level' | 'location' | 'videoLink'): string | null => now[name].trim() || null;
  return {
    ...(differs('zone') && { zone: now.zone.trim() }),
    ...(differs('level') && { level: optional('level') }),
    ...(differs('location') && { location: optional('location') }),
    ...(differs('languages') && { languages: languagesIn(now.languages) }),
    ...(differs('videoLink') && { videoLink: optional('videoLink') }),
  };
}

/** The dialog. */
export function ProfileDialog({ interviewer, saved, close }: DialogProps): React.JSX.Element {
  const say = useWords(personWords);
  const change = useProfileChange(interviewer, saved);
  return (
    <Dialog title={say('changeProfile')} close={close}>
      <Form key={change.seen} interviewer={interviewer} change={change} close={close} />
    </Dialog>
  );
}

interface FormProps {
  readonly interviewer: Interviewer;
  readonly change: ProfileChange;
  readonly close: () => void;
}

function Form({ interviewer, change, close }: FormProps): React.JSX.Element {
  const say = useWords(personWords);
  const [before] = useState(() => textsOf(interviewer));
  const [texts, setTexts] = useState(before);
  const { failed, mine } = change;
  const set = (name: keyof Texts, text: string): void => setTexts({ ...texts, [name]: text });
  const problemOf = (name: keyof Texts): string | null =>
    failed?.field?.startsWith(name) === true ? failed.message : null;
  const beside = NAMES.some((name) => problemOf(name) !== null);
  const theirs = textsOf(interviewer);
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.send(changesOf(before, texts));
      }}
    >
      <ZoneField
        label={say('zone')}
        problem={problemOf('zone')}
        value={texts.zone}
        set={(zone) => set('zone', zone)}
      />
      {(['level', 'location', 'languages', 'videoLink'] as const).map((name) => (
        <Field
          key={name}
          label={say(name)}
          hint={name === 'languages' || name === 'videoLink' ? say(`${name}Hint`) : undefined}
          problem={problemOf(name)}
        >
          {(tied) => (
            <input
              {...tied}
              type={name === 'videoLink' ? 'url' : 'text'}
              maxLength={500}
              value={texts[name]}
              onChange={(event) => set(name, event.target.value)}
            />
          )}
        </Field>
      ))}
      {mine !== null && (
        <Conflict
          by={change.by}
          differences={NAMES.filter((name) => texts[name] !== theirs[name]).map((name) => ({
            name: say(name),
            mine: texts[name],
            theirs: theirs[name],
          }))}
          busy={change.saving}
          keepMine={change.keepMine}
          takeTheirs={change.takeTheirs}
        />
      )}
      {failed !== null && !beside && <Failure failed={failed} />}
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
