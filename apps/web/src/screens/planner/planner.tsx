// An opening: the plan from which its loops are drafted, with what it covers and whether it can be filled, and the
// candidates whose loops are planned from it.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useChange, useData } from '../../data/use-data.js';
import { ClosePlannedOpening, Planner } from '../../generated/operations.js';
import type { OpeningState, PlannerQuery } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Dialog, Empty, Failure, Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import type { Tone } from '../../parts/parts.js';
import { useOnward } from '../../parts/use-onward.js';
import { useActions } from '../../shell/actions.js';
import { arranges, useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { AddCandidate } from './add-candidate.js';
import { Candidates } from './candidates.js';
import { PlanTab } from './plan-tab.js';
import css from './planner.module.css';
import { plannerWords } from './planner.words.js';

/** An opening as this screen reads it. */
export type Opening = PlannerQuery['opening'];

const TABS = ['plan', 'candidates', 'description'] as const;
type Tab = (typeof TABS)[number];

const TONES: Readonly<Record<OpeningState, Tone>> = { OPEN: 'good', FILLED: 'accent', CLOSED: 'plain' };

/** The screen. */
export default function PlannerScreen(): React.JSX.Element {
  const say = useWords(plannerWords);
  const { openingId = '' } = useParams({ strict: false });
  const { data, error, refetch, isPlaceholderData } = useData(Planner, { openingId });
  const crumbs = [{ name: say('openings'), to: '/openings' }];
  if (data === undefined || isPlaceholderData)
    return (
      <Screen title={say('title')} crumbs={crumbs}>
        <Waiting error={error} retry={() => void refetch()} rows={7} blockSize="4rem" />
      </Screen>
    );
  return <Shown key={openingId} opening={data.opening} />;
}

function Shown({ opening }: { readonly opening: Opening }): React.JSX.Element {
  const say = useWords(plannerWords);
  const onward = useOnward();
  const { role } = useMe();
  const search = useSearch({ strict: false });
  const tab = tabOf(search);
  const [asks, setAsks] = useState<'add' | 'close' | null>(null);
  const may = arranges(role);
  const isOpen = opening.state === 'OPEN';
  const addName = say('addCandidate');
  const closeName = say('closeOpening');
  const actions = useMemo(
    () =>
      may && isOpen
        ? [
            { id: 'add-candidate', name: addName, keys: 'c', run: () => setAsks('add') },
            { id: 'close-opening', name: closeName, run: () => setAsks('close') },
          ]
        : [],
    [may, isOpen, addName, closeName],
  );
  useActions(actions);
  const { hiringManager, coordinator, title, progress } = opening;
  const select = (application: string): void => {
    setAsks(null);
    void onward({
      to: '/openings/$openingId',
      params: { openingId: opening.id },
      search: { tab: 'candidates', application },
    });
  };
  return (
    <Screen
      title={title}
      about={
        <>
          <Badge tone={TONES[opening.state]}>{say(opening.state)}</Badge>{' '}
          {coordinator === null
            ? say('aboutOne', { manager: hiringManager.name })
            : say('aboutBoth', { manager: hiringManager.name, coordinator: coordinator.name })}
        </>
      }
      crumbs={[{ name: say('openings'), to: '/openings' }]}
      actions={
        may &&
        isOpen && (
          <>
            <Button weight="quiet" onClick={() => setAsks('close')}>
              {closeName}
            </Button>
            <Button weight="primary" onClick={() => setAsks('add')}>
              {addName}
            </Button>
          </>
        )
      }
    >
      <nav aria-label={say('tabs')}>
        <ul className={list.tabs}>
          {TABS.map((one) => (
            <li key={one}>
              <Link
                to="/openings/$openingId"
                params={{ openingId: opening.id }}
                search={{ tab: one === 'plan' ? undefined : one, application: undefined }}
                activeOptions={{ explicitUndefined: true }}
                aria-current={one === tab ? 'page' : undefined}
              >
                {one === 'candidates' && progress !== null
                  ? say('candidatesCount', { count: progress.candidates })
                  : say(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === 'plan' &&
        (opening.loopTemplate === null ? (
          <Empty
            title={say('noPlan')}
            action={
              <Link to="/openings/new" className={buttonClass}>
                {say('newOpening')}
              </Link>
            }
          >
            {say('noPlanText')}
          </Empty>
        ) : (
          <PlanTab opening={opening} template={opening.loopTemplate} may={may} />
        ))}
      {tab === 'candidates' && (
        <Candidates opening={opening} may={may} add={may && isOpen ? () => setAsks('add') : null} />
      )}
      {tab === 'description' && <p className={css.description}>{opening.roleDescription}</p>}
      {asks === 'add' && <AddCandidate opening={opening} close={() => setAsks(null)} select={select} />}
      {asks === 'close' && <Close opening={opening} close={() => setAsks(null)} />}
    </Screen>
  );
}

function tabOf(search: Readonly<Record<string, string | undefined>>): Tab {
  if (search['application'] !== undefined) return 'candidates';
  return TABS.find((one) => one === search['tab']) ?? 'plan';
}

function Close({
  opening,
  close,
}: {
  readonly opening: Opening;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(plannerWords);
  const closing = useChange(ClosePlannedOpening);
  const [problem, setProblem] = useState<string | null>(null);
  const { title } = opening;
  return (
    <Dialog title={say('closeTitle', { title })} close={close}>
      <p>{say('closeText')}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      {closing.error !== null && <Failure failed={closing.error} />}
      <div className={classes.row}>
        <Button
          weight="danger"
          busy={closing.isPending}
          onClick={() =>
            closing.mutate(
              { input: { openingId: opening.id } },
              {
                onSuccess: ({ closeOpening }) => {
                  if ('message' in closeOpening) return setProblem(closeOpening.message);
                  tell({ text: say('closed', { title }) });
                  close();
                },
              },
            )
          }
        >
          {say('closeOpening')}
        </Button>
        <Button onClick={close}>{say('keepOpen')}</Button>
      </div>
    </Dialog>
  );
}
