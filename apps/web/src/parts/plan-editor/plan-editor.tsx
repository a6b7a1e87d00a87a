// The plan of a loop: interviews in their order, each with what it takes and who can sit in it. Everything is done by
// buttons and by keys; the bar at the end saves.
import { useMemo, useRef, useState } from 'react';
import { useData } from '../../data/use-data.js';
import { PlanChoices } from '../../generated/operations.js';
import type { InterviewKind, PlanChoicesQuery } from '../../generated/operations.js';
import { useActions } from '../../shell/actions.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { nameWords } from '../names.words.js';
import { classes } from '../parts.js';
import { InterviewForm } from './interview-form.js';
import { InterviewLine } from './interview-line.js';
import { LIMITS, moved, withInterview, withNew, without } from './plan.js';
import type { Interview } from './plan.js';
import css from './plan-editor.module.css';
import { planWords } from './plan-editor.words.js';
import { SaveBar } from './save-bar.js';
import type { PlanDraft } from './use-plan-draft.js';

/** What seats and focus can be chosen from. */
export type Choices = Pick<PlanChoicesQuery, 'competencies'> & {
  readonly pools: PlanChoicesQuery['pools']['nodes'];
};

const KINDS: readonly InterviewKind[] = [
  'RECRUITER_SCREEN',
  'CODING',
  'SYSTEM_DESIGN',
  'DESIGN_REVIEW',
  'LEADERSHIP',
  'DELIVERY',
  'DEBRIEF',
  'OTHER',
];

interface Props {
  readonly draft: PlanDraft;
  /** Whether the viewer may change it. */
  readonly may: boolean;
}

/** The editor. */
export function PlanEditor({ draft, may }: Props): React.JSX.Element {
  const say = useWords(planWords);
  const name = useWords(nameWords);
  const { plan, edit } = draft;
  const { data } = useData(PlanChoices, may ? {} : null);
  const choices: Choices = { pools: data?.pools.nodes ?? [], competencies: data?.competencies ?? [] };
  const [open, setOpen] = useState<string | null>(null);
  const [count, setCount] = useState(1);
  const saveName = say('save');
  const actions = useMemo(
    () =>
      draft.changed
        ? [
            {
              id: 'save-plan',
              name: saveName,
              keys: 's',
              run: () => draft.save(() => tell({ text: say('saved') })),
            },
          ]
        : [],
    [draft, saveName, say],
  );
  useActions(actions);
  const list = useRef<HTMLOListElement>(null);
  const remove = ({ key, title }: Interview): void => {
    const before = plan;
    const at = plan.interviews.findIndex((one) => one.key === key);
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]');
    (rows?.[at + 1] ?? rows?.[at - 1])?.focus();
    edit((now) => without(now, key));
    tell({ text: say('removed', { title }), undo: () => edit(() => before) });
  };
  const move = ({ key, title }: Interview, step: 1 | -1): void => {
    const number = moved(plan, key, step).interviews.findIndex((one) => one.key === key) + 1;
    edit((now) => moved(now, key, step));
    tell({ text: say('moved', { title, number }) });
  };
  const add = (kind: InterviewKind): void => {
    const pool = choices.pools.find((one) => one.kind === kind) ?? null;
    edit((now) => withNew(now, { key: `new ${count}`, kind, title: name(kind), pool }));
    setCount(count + 1);
  };
  return (
    <section className={css.editor} aria-labelledby="interviews">
      <div className={css.head}>
        <h2 id="interviews">{say('interviews')}</h2>
        <label className={css.days}>
          {say('days')}
          <input
            type="number"
            className={classes.input}
            min={1}
            max={LIMITS.days}
            disabled={!may}
            value={plan.daysUsedMax}
            onChange={(event) => {
              const daysUsedMax = Number(event.target.value);
              if (daysUsedMax >= 1 && daysUsedMax <= LIMITS.days) edit((now) => ({ ...now, daysUsedMax }));
            }}
          />
          {say('daysUnit', { days: plan.daysUsedMax })}
        </label>
      </div>
      {plan.interviews.length === 0 && <p className={css.none}>{say('empty')}</p>}
      {plan.interviews.length > 0 && (
        <ol className={css.list} ref={list}>
          {plan.interviews.map((one, at) => (
            <li key={one.key} className={css.item}>
              <InterviewLine
                plan={plan}
                interview={one}
                number={at + 1}
                last={at === plan.interviews.length - 1}
                may={may}
                open={open === one.key}
                toggle={() => setOpen(open === one.key ? null : one.key)}
                move={(step) => move(one, step)}
                remove={() => remove(one)}
              />
              {open === one.key && may && (
                <InterviewForm
                  plan={plan}
                  interview={one}
                  choices={choices}
                  set={(change) => edit((now) => withInterview(now, one.key, change))}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {may && plan.interviews.length < LIMITS.interviews && (
        <div className={css.adder} role="group" aria-label={say('add')}>
          <span className={css.muted}>{say('add')}</span>
          {KINDS.map((kind) => (
            <Button key={kind} aria-label={say('addOne', { kind: name(kind) })} onClick={() => add(kind)}>
              <span aria-hidden>+</span> {name(kind)}
            </Button>
          ))}
        </div>
      )}
      <p className={css.hint}>{say(may ? 'keysHint' : 'readOnly')}</p>
      <SaveBar draft={draft} />
    </section>
  );
}
