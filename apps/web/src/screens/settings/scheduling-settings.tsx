// The rules of planning, when people are reminded, the limits of who has none of their own, and when repairs happen by
// themselves.
import { UpdateOrganization, UpdateRepairPolicy } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { SetBy } from './set-by.js';
import { SettingForm } from './setting-form.js';
import { numbersIn, numbersOf } from './setting.js';
import type { PartProps } from './settings.js';
import { Section } from '../../parts/section.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

/** The bounds are the gateway's. */
const RULES = {
  noticeMinutesMin: [0, 43_200],
  horizonDays: [7, 365],
  holdMinutes: [5, 20_160],
  breakMinutesMin: [0, 240],
  lunchMinutes: [0, 180],
  runMinutesMax: [15, 1_440],
} as const;
const LIMITS = {
  dailyInterviewsMax: [0, 20],
  weeklyInterviewsMax: [0, 100],
  dailyMinutesMax: [0, 1_440],
  weeklyMinutesMax: [0, 10_080],
} as const;
const GRIDS = ['15', '30', '60'] as const;

const RULE_NAMES = Object.keys(RULES) as (keyof typeof RULES)[];
const LIMIT_NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

const asTexts = <Name extends string>(
  values: Readonly<Record<Name, number>>,
  names: readonly Name[],
): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, String(values[name])]));

/** The part. */
export function SchedulingSettings({ shown, may }: PartProps): React.JSX.Element {
  return (
    <div className={css.columns}>
      <div className={css.parts}>
        <Rules shown={shown} may={may} />
        <Reminders shown={shown} may={may} />
      </div>
      <div className={css.parts}>
        <Limits shown={shown} may={may} />
        <Repairs shown={shown} may={may} />
      </div>
    </div>
  );
}

function Rules({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  return (
    <Section id="rules" title={say('rules')}>
      <p>{say('rulesText')}</p>
      <SettingForm
        settings={[
          {
            name: 'gridMinutes',
            label: say('gridMinutes'),
            kind: 'choice' as const,
            choices: GRIDS.map((value) => ({ value, label: say(`grid${value}`) })),
          },
          ...RULE_NAMES.map((name) => ({
            name,
            label: say(name),
            kind: name === 'horizonDays' ? ('whole' as const) : ('minutes' as const),
            within: RULES[name],
          })),
        ]}
        values={{
          gridMinutes: String(shown.organization.gridMinutes),
          ...asTexts(shown.organization, RULE_NAMES),
        }}
        shown={shown}
        may={may}
        operation={UpdateOrganization}
        inputOf={(edited) => numbersOf(edited, ['gridMinutes', ...RULE_NAMES])}
      />
    </Section>
  );
}

function Reminders({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  return (
    <Section id="reminders" title={say('reminders')}>
      <p>{say('remindersText')}</p>
      <SettingForm
        settings={[
          {
            name: 'reminderHours',
            label: say('reminderHours'),
            hint: say('reminderHint'),
            kind: 'numbers',
            within: [1, 336],
          },
        ]}
        values={{ reminderHours: shown.organization.reminderHours.join(', ') }}
        shown={shown}
        may={may}
        operation={UpdateOrganization}
        inputOf={({ reminderHours = '' }) => ({ reminderHours: numbersIn(reminderHours) })}
      />
    </Section>
  );
}

function Limits({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  return (
    <Section id="limits" title={say('limits')}>
      <p>{say('limitsText')}</p>
      <SettingForm
        settings={LIMIT_NAMES.map((name) => ({
          name,
          label: say(name),
          kind: name.includes('Minutes') ? 'minutes' : 'whole',
          within: LIMITS[name],
        }))}
        values={asTexts(shown.organization.limits, LIMIT_NAMES)}
        shown={shown}
        may={may}
        operation={UpdateOrganization}
        inputOf={(edited) => ({ limits: numbersOf(edited, LIMIT_NAMES) })}
      />
    </Section>
  );
}

function Repairs({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const { repairPolicy } = shown.organization;
  const values = {
    automatic: repairPolicy.automatic ? 'yes' : '',
    keepTimes: repairPolicy.keepTimes ? 'yes' : '',
    aheadHoursMin: String(repairPolicy.aheadHoursMin),
    triesMax: String(repairPolicy.triesMax),
    pools: repairPolicy.pools.map(({ id }) => id).join(' '),
  };
  return (
    <Section id="repairs" title={say('repairs')}>
      <p>{say('repairsText')}</p>
      <SetBy shown={shown} name="repairPolicy" />
      <SettingForm
        settings={[
          { name: 'automatic', label: say('automatic'), kind: 'yes' },
          { name: 'keepTimes', label: say('keepTimes'), kind: 'yes' },
          { name: 'aheadHoursMin', label: say('aheadHoursMin'), kind: 'whole', within: [0, 720] },
          { name: 'triesMax', label: say('triesMax'), kind: 'whole', within: [1, 20] },
          {
            name: 'pools',
            label: say('repairPools'),
            kind: 'several',
            choices: shown.pools.nodes.map(({ id, name }) => ({ value: id, label: name })),
            optional: true,
          },
        ]}
        values={values}
        shown={shown}
        may={may}
        operation={UpdateRepairPolicy}
        keptAs="repairPolicy"
        inputOf={(edited) => {
          const now = { ...values, ...edited };
          return {
            policy: {
              automatic: now.automatic === 'yes',
              keepTimes: now.keepTimes === 'yes',
              aheadHoursMin: Number(now.aheadHoursMin),
              triesMax: Number(now.triesMax),
              poolIds: now.pools.split(' ').filter((id) => id !== ''),
            },
          };
        }}
      />
    </Section>
  );
}
