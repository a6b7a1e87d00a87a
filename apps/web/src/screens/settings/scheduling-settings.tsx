// The rules of planning, the limits of who has none of their own, and when repairs happen by themselves.
import { useChange } from '../../data/use-data.js';
import { UpdateOrganization, UpdateRepairPolicy } from '../../generated/operations.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { SettingForm, numbersOf } from './setting-form.js';
import type { Shown } from './settings.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';

interface Props {
  readonly shown: Shown;
  readonly may: boolean;
}

/** The bounds are the gateway's. */
const RULES = {
  noticeMinutesMin: [0, 43_200],
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

const RULE_NAMES = Object.keys(RULES) as (keyof typeof RULES)[];
const LIMIT_NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

const asTexts = <Name extends string>(
  values: Readonly<Record<Name, number>>,
  names: readonly Name[],
): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, String(values[name])]));

/** The part. */
export function SchedulingSettings({ shown, may }: Props): React.JSX.Element {
  return (
    <div className={css.columns}>
      <Rules shown={shown} may={may} />
      <div className={css.parts}>
        <Limits shown={shown} may={may} />
        <Repairs shown={shown} may={may} />
      </div>
    </div>
  );
}

function Rules({ shown, may }: Props): React.JSX.Element {
  const say = useWords(settingsWords);
  const update = useChange(UpdateOrganization);
  return (
    <section className={css.section} aria-labelledby="rules">
      <h2 id="rules">{say('rules')}</h2>
      <p>{say('rulesText')}</p>
      <SettingForm
        settings={RULE_NAMES.map((name) => ({
          name,
          label: say(name),
          kind: 'minutes',
          within: RULES[name],
        }))}
        values={asTexts(shown.organization, RULE_NAMES)}
        may={may}
        busy={update.isPending}
        failed={update.error}
        save={(edited, done) =>
          update.mutate(
            { input: numbersOf(edited, RULE_NAMES) },
            {
              onSuccess: () => {
                tell({ text: say('saved') });
                done();
              },
            },
          )
        }
      />
    </section>
  );
}

function Limits({ shown, may }: Props): React.JSX.Element {
  const say = useWords(settingsWords);
  const update = useChange(UpdateOrganization);
  return (
    <section className={css.section} aria-labelledby="limits">
      <h2 id="limits">{say('limits')}</h2>
      <p>{say('limitsText')}</p>
      <SettingForm
        settings={LIMIT_NAMES.map((name) => ({
          name,
          label: say(name),
          kind: name.includes('Minutes') ? 'minutes' : 'whole',
          within: LIMITS[name],
        }))}
        values={asTexts(shown.organization.limits, LIMIT_NAMES)}
        may={may}
        busy={update.isPending}
        failed={update.error}
        save={(edited, done) =>
          update.mutate(
            { input: { limits: numbersOf(edited, LIMIT_NAMES) } },
            {
              onSuccess: () => {
                tell({ text: say('saved') });
                done();
              },
            },
          )
        }
      />
    </section>
  );
}

function Repairs({ shown, may }: Props): React.JSX.Element {
  const say = useWords(settingsWords);
  const update = useChange(UpdateRepairPolicy);
  const { repairPolicy } = shown.organization;
  const values = {
    automatic: repairPolicy.automatic ? 'yes' : '',
    keepTimes: repairPolicy.keepTimes ? 'yes' : '',
    aheadHoursMin: String(repairPolicy.aheadHoursMin),
    triesMax: String(repairPolicy.triesMax),
    pools: repairPolicy.pools.map(({ id }) => id).join(' '),
  };
  return (
    <section className={css.section} aria-labelledby="repairs">
      <h2 id="repairs">{say('repairs')}</h2>
      <p>{say('repairsText')}</p>
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
        may={may}
        busy={update.isPending}
        failed={update.error}
        save={(edited, done) => {
          const now = { ...values, ...edited };
          const policy = {
            automatic: now.automatic === 'yes',
            keepTimes: now.keepTimes === 'yes',
            aheadHoursMin: Number(now.aheadHoursMin),
            triesMax: Number(now.triesMax),
            poolIds: now.pools.split(' ').filter((id) => id !== ''),
          };
          update.mutate(
            { input: { policy } },
            {
              onSuccess: () => {
                tell({ text: say('saved') });
                done();
              },
            },
          );
        }}
      />
    </section>
  );
}
