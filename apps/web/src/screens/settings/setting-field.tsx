// One setting as a field: a line, a number, a zone, a choice, several choices, yes or no, or a long text.
import { durationOf } from '../../parts/duration.js';
import { nameWords } from '../../parts/names.words.js';
import { Field, classes } from '../../parts/parts.js';
import { ZoneField } from '../../parts/zone-field.js';
import { useWords } from '../../words/use-words.js';
import { isNumber, isWrong } from './setting.js';
import type { Setting } from './setting.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

interface Props {
  readonly setting: Setting;
  readonly text: string;
  /** Where the value comes from. */
  readonly from: string;
  readonly set: (text: string) => void;
  readonly problem: string | null;
}

/** The field. */
export function SettingField(props: Props): React.JSX.Element {
  const { setting, text, from, set, problem } = props;
  const say = useWords(settingsWords);
  const name = useWords(nameWords);
  const { kind, label, choices = [] } = setting;
  if (kind === 'yes')
    return (
      <div>
        <label className={css.check}>
          <input
            type="checkbox"
            checked={text === 'yes'}
            onChange={(event) => set(event.target.checked ? 'yes' : '')}
          />
          {label}
        </label>
        {from !== '' && <small className={classes.muted}>{from}</small>}
      </div>
    );
  if (kind === 'several') return <Several {...props} />;
  const length =
    kind === 'minutes' && !isWrong(setting, text) && Number(text) >= 60
      ? say('minutesAre', { duration: durationOf(name, Number(text)) })
      : '';
  const hint = [setting.hint ?? length, from].filter((one) => one !== '').join(' ');
  if (kind === 'zone')
    return <ZoneField label={label} hint={hint} problem={problem} value={text} set={set} />;
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(tied) => {
        if (kind === 'choice')
          return (
            <select {...tied} value={text} onChange={(event) => set(event.target.value)}>
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </select>
          );
        if (kind === 'long')
          return (
            <textarea
              {...tied}
              className={`${tied.className} ${css.long}`}
              maxLength={2_000}
              value={text}
              onChange={(event) => set(event.target.value)}
            />
          );
        return (
          <input
            {...tied}
            className={isNumber(setting) ? `${tied.className} ${css.number}` : tied.className}
            inputMode={isNumber(setting) ? 'numeric' : 'text'}
            maxLength={500}
            value={text}
            onChange={(event) => set(event.target.value)}
          />
        );
      }}
    </Field>
  );
}

function Several({ setting, text, set }: Props): React.JSX.Element {
  const chosen = text.split(' ').filter((value) => value !== '');
  const { label, choices = [] } = setting;
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <div className={css.choices}>
        {choices.map((one) => (
          <label key={one.value} className={css.check}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={(event) =>
                set(
                  (event.target.checked
                    ? [...chosen, one.value]
                    : chosen.filter((value) => value !== one.value)
                  ).join(' '),
                )
              }
            />
            {one.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
