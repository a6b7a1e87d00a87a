// One application beside the list: how to reach its candidate, when they can in both zones, their link, and how the
// application can end.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange, useData } from '../../data/use-data.js';
import { Applicant, EndApplicant } from '../../generated/operations.js';
import type { ApplicantQuery, ApplicationEnding } from '../../generated/operations.js';
import list from '../../parts/list.module.css';
import { Button, buttonClass } from '../../parts/button.js';
import { Badge, Bones, Dialog, Failure, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useNow } from '../../time/use-now.js';
import { useMyClock } from '../../time/use-clocks.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import { Next } from './candidates.js';
import type { Opening } from './planner.js';
import css from './planner.module.css';
import { EnterTimesDialog } from './enter-times.js';
import { plannerWords } from './planner.words.js';
import type { ApplicantActs } from './use-applicant-acts.js';

interface Props {
  readonly id: string;
  readonly opening: Opening;
  readonly acts: ApplicantActs | null;
}

type Shown = ApplicantQuery['application'];

/** The panel. */
export function ApplicantPanel({ id, opening, acts }: Props): React.JSX.Element {
  const say = useWords(plannerWords);
  const { data, error, refetch, isPlaceholderData } = useData(Applicant, { id });
  if (error !== null) return <Failure failed={error} retry={() => void refetch()} />;
  if (data === undefined || isPlaceholderData)
    return (
      <section className={css.panel}>
        <Bones rows={4} blockSize="1.5rem" />
      </section>
    );
  const { application } = data;
  const { candidate } = application;
  return (
    <section className={css.panel} aria-label={say('selected', { name: candidate.name })}>
      <div className={css.panelHead}>
        <div>
          <h2>{candidate.name}</h2>
          {candidate.email !== null && <a href={`mailto:${candidate.email}`}>{candidate.email}</a>}
          <span className={list.under}>{candidate.zone}</span>
        </div>
        <Link
          to="/openings/$openingId"
          params={{ openingId: opening.id }}
          search={(before: Readonly<Record<string, string | undefined>>) => ({
            ...before,
            tab: 'candidates',
            application: undefined,
          })}
          className={buttonClass}
          data-weight="quiet"
          aria-label={say('closePanel')}
        >
          ×
        </Link>
      </div>
      {application.state !== 'ACTIVE' && (
        <div>
          <Badge>{say(application.state)}</Badge>
        </div>
      )}
      <Times application={application} may={acts !== null && application.state === 'ACTIVE'} />
      <TheirLink application={application} />
      <div className={classes.row}>
        <Next row={application} acts={acts} />
      </div>
      {acts?.problem?.id === id && <p role="alert">{acts.problem.text}</p>}
      {acts !== null && application.state === 'ACTIVE' && <Endings application={application} />}
    </section>
  );
}

function Times({
  application,
  may,
}: {
  readonly application: Shown;
  readonly may: boolean;
}): React.JSX.Element {
  const say = useWords(plannerWords);
  const now = useNow();
  const [enters, setEnters] = useState(false);
  const { availability, candidate } = application;
  const ahead = availability.filter(({ to }) => Date.parse(to) > now);
  return (
    <div className={css.section}>
      <h3>{say('times')}</h3>
      {ahead.length === 0 ? (
        <p className={css.muted}>{say(availability.length > 0 ? 'passed' : 'noTimes')}</p>
      ) : (
        <ul className={css.times}>
          {ahead.map(({ from, to }) => (
            <li key={from}>
              <When from={from} to={to} beside={candidate.zone} />
            </li>
          ))}
        </ul>
      )}
      {may && (
        <div>
          <Button onClick={() => setEnters(true)}>{say('enterTimes')}</Button>
        </div>
      )}
      {enters && (
        <EnterTimesDialog
          applicationId={application.id}
          candidate={candidate}
          given={ahead}
          close={() => setEnters(false)}
        />
      )}
    </div>
  );
}

function TheirLink({ application }: { readonly application: Shown }): React.JSX.Element | null {
  const say = useWords(plannerWords);
  const clock = useMyClock();
  const now = useNow();
  const working = application.loop?.candidateLinks?.filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now,
  );
  const link = working?.at(-1);
  if (link === undefined) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link.url);
    tell({ text: say('copied') });
  };
  return (
    <div className={css.section}>
      <h3>{say('link')}</h3>
      <a className={css.link} href={link.url} target="_blank" rel="noreferrer">
        {link.url}
      </a>
      <div className={classes.row}>
        <Button onClick={() => void copy()}>{say('copyLink')}</Button>
        <span className={css.muted}>
          {say('linkUntil', { when: clock.date(Date.parse(link.expiresAt)) })}
        </span>
      </div>
    </div>
  );
}

function Endings({ application }: { readonly application: Shown }): React.JSX.Element {
  const say = useWords(plannerWords);
  const end = useChange(EndApplicant);
  const [ending, setEnding] = useState<ApplicationEnding | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { name } = application.candidate;
  return (
    <div className={classes.row}>
      <Button weight="quiet" onClick={() => setEnding('REJECTED')}>
        {say('reject')}
      </Button>
      <Button weight="quiet" onClick={() => setEnding('WITHDRAWN')}>
        {say('withdraw')}
      </Button>
      {ending !== null && (
        <Dialog
          title={say(ending === 'REJECTED' ? 'rejectTitle' : 'withdrawTitle', { name })}
          close={() => setEnding(null)}
        >
          <p>{say('endText')}</p>
          {problem !== null && <p role="alert">{problem}</p>}
          {end.error !== null && <Failure failed={end.error} />}
          <div className={classes.row}>
            <Button
              weight="danger"
              busy={end.isPending}
              onClick={() =>
                end.mutate(
                  { input: { applicationId: application.id, state: ending } },
                  {
                    onSuccess: ({ endApplication }) => {
                      if ('message' in endApplication) return setProblem(endApplication.message);
                      tell({ text: say('ended', { name }) });
                      setEnding(null);
                    },
                  },
                )
              }
            >
              {say(ending === 'REJECTED' ? 'reject' : 'withdraw')}
            </Button>
            <Button onClick={() => setEnding(null)}>{say('keep')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
