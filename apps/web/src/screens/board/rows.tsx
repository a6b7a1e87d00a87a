// The rows behind a figure: what exactly was counted, each with the way to it, a page at a time.
import { Link } from '@tanstack/react-router';
import { BoardRows, MeasuredRows } from '../../generated/operations.js';
import type {
  BoardQuery,
  BoardRowsQuery,
  MeasureFilter,
  MeasureKind,
  MeasuredRowsQuery,
} from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { ExportMenu } from '../../parts/export-menu/export-menu.js';
import { nameWords } from '../../parts/names.words.js';
import { Bones, Dialog, Empty, Failure } from '../../parts/parts.js';
import { usePaged } from '../../parts/use-paged.js';
import type { Paged } from '../../parts/use-paged.js';
import { When } from '../../time/when.js';
import { useWords } from '../../words/use-words.js';
import type { Say } from '../../words/words.js';
import css from './board.module.css';
import { boardWords } from './board.words.js';
import { daysAfter, lengthOf } from './figures.js';
import type { Asked, Group } from './figures.js';
import { useChoose } from './filters.js';
import { dayName } from './heat.js';

interface Props {
  readonly asked: Asked;
  readonly data: BoardQuery;
  readonly filter: MeasureFilter;
}

/** The rows in a dialog; closing it takes them out of the address. */
export function Rows({ asked, data, filter }: Props): React.JSX.Element {
  const say = useWords(boardWords);
  const choose = useChoose();
  return (
    <Dialog title={titleOf(say, asked, data)} size="wide" close={() => choose('rows', '')}>
      {asked.of === 'group' ? (
        <GroupRows group={asked.group} />
      ) : asked.of === 'load' ? (
        <MeasureRows
          measure="LOAD"
          dimension={asked.interviewerId}
          filter={{ from: asked.weekOf, to: daysAfter(asked.weekOf, 6) }}
        />
      ) : (
        <>
          <div className={css.tools}>
            <ExportMenu
              of={[
                {
                  list: 'measured',
                  by: {
                    measure: asked.measure.toLowerCase(),
                    part: asked.dimension?.toLowerCase() ?? null,
                    opening: filter.openingId ?? null,
                    from: data.measures.from,
                    to: data.measures.to,
                  },
                },
              ]}
            />
          </div>
          <MeasureRows measure={asked.measure} dimension={asked.dimension} filter={filter} />
        </>
      )}
    </Dialog>
  );
}

const MEASURE_NAMES = {
  STAGE: 'passThrough',
  TIME_TO_SCHEDULE: 'timeToSchedule',
  LEAD_TIME: 'leadTime',
  RESCHEDULED: 'rescheduled',
  REPLACED: 'replaced',
  CANCELLED: 'cancelled',
  SCORECARD: 'scorecards',
  LOAD: 'heat',
} as const satisfies Record<MeasureKind, string>;

type BoardSay = Say<keyof (typeof boardWords)['texts']>;

function titleOf(say: BoardSay, asked: Asked, data: BoardQuery): string {
  switch (asked.of) {
    case 'group':
      return say(asked.group);
    case 'load': {
      const person = data.loadHeat?.rows.nodes.find(
        ({ interviewer }) => interviewer.id === asked.interviewerId,
      );
      const name = person?.interviewer.member.name ?? say('heat');
      return say('rowsOfLoad', { name, date: dayName(asked.weekOf) });
    }
    case 'measure': {
      const what = say(MEASURE_NAMES[asked.measure]);
      const { dimension } = asked;
      return dimension !== null && dimension in boardWords.texts
        ? `${what}: ${say(dimension as keyof (typeof boardWords)['texts'])}`
        : what;
    }
  }
}

/** A row as it is shown, whatever it is of. */
interface Line {
  readonly key: string;
  readonly candidate: string;
  readonly opening: string;
  readonly to: string;
  readonly detail: string;
  readonly at: string | null;
  readonly length: string;
}

function Lines({
  paged,
}: {
  readonly paged: Pick<Paged<unknown>, 'error' | 'busy' | 'loadsMore' | 'more' | 'retry'> & {
    readonly lines: readonly Line[] | undefined;
  };
}): React.JSX.Element {
  const say = useWords(boardWords);
  const { lines, error, busy, more, retry } = paged;
  if (error !== null) return <Failure failed={error} retry={retry} />;
  if (lines === undefined) return <Bones rows={6} blockSize="2.5rem" />;
  if (lines.length === 0) return <Empty title={say('noRows')}>{say('noRowsText')}</Empty>;
  const details = lines.some(({ detail }) => detail !== '');
  const lengths = lines.some(({ length }) => length !== '');
  return (
    <>
      <div className={css.frame} tabIndex={0} role="region" aria-label={say('detail')} aria-busy={busy}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('candidate')}</th>
              {details && <th scope="col">{say('detail')}</th>}
              <th scope="col">{say('when')}</th>
              {lengths && (
                <th scope="col" className={css.number}>
                  {say('length')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, candidate, opening, to, detail, at, length }) => (
              <tr key={key}>
                <th scope="row">
                  <Link to={to as '/'}>{candidate}</Link>
                  <span className={css.under}>{opening}</span>
                </th>
                {details && <td>{detail}</td>}
                <td>{at !== null && <When from={at} />}</td>
                {lengths && <td className={css.number}>{length}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more !== null && (
        <Button busy={busy} onClick={more}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

type Application = MeasuredRowsQuery['measureRows']['nodes'][number]['application'];

const about = (application: Application): Pick<Line, 'candidate' | 'opening' | 'to'> => ({
  candidate: application.candidate.name,
  opening: application.opening.title,
  to: `/openings/${application.opening.id}?application=${application.id}`,
});

const NONE: Readonly<Record<Group, boolean>> = {
  overdueScorecards: false,
  declines: false,
  holdsExpiring: false,
  candidatesWithoutAvailability: false,
  candidatesWithoutLoop: false,
  loopsWithoutPlan: false,
};

function GroupRows({ group }: { readonly group: Group }): React.JSX.Element {
  const say = useWords(boardWords);
  const { rows, ...paged } = usePaged(BoardRows, { ...NONE, [group]: true }, ({ board }) =>
    pageOf(board, group, say),
  );
  return <Lines paged={{ ...paged, lines: rows }} />;
}

type PageInfo = MeasuredRowsQuery['measureRows']['pageInfo'];

const EMPTY = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The page of the group as lines. */
function pageOf(
  board: BoardRowsQuery['board'],
  group: Group,
  say: BoardSay,
): { readonly nodes: readonly Line[]; readonly pageInfo: PageInfo } {
  const plain = { detail: '', at: null, length: '' };
  const { candidatesWithoutAvailability, candidatesWithoutLoop, loopsWithoutPlan, holdsExpiring } = board;
  switch (group) {
    case 'candidatesWithoutAvailability':
    case 'candidatesWithoutLoop': {
      const rows = (candidatesWithoutAvailability ?? candidatesWithoutLoop)?.rows ?? EMPTY;
      return {
        ...rows,
        nodes: rows.nodes.map((application) => ({ key: application.id, ...about(application), ...plain })),
      };
    }
    case 'loopsWithoutPlan': {
      const rows = loopsWithoutPlan?.rows ?? EMPTY;
      return {
        ...rows,
        nodes: rows.nodes.map(({ id, application }) => ({
          ...plain,
          key: id,
          ...about(application),
          to: `/loops/${id}/schedule`,
        })),
      };
    }
    case 'holdsExpiring': {
      const rows = holdsExpiring?.rows ?? EMPTY;
      return {
        ...rows,
        nodes: rows.nodes.map(({ id, application, holdExpiresAt: at }) => ({
          ...plain,
          key: id,
          ...about(application),
          to: `/loops/${id}`,
          at,
        })),
      };
    }
    case 'declines': {
      const rows = board.declines?.rows ?? EMPTY;
      return {
        ...rows,
        nodes: rows.nodes.map(({ interview, seat }) => {
          const name = seat.interviewer?.member.name ?? '';
          const reason = seat.responseReason;
          const why = reason === null ? say('gone', { name }) : say('declinedBy', { name, reason });
          return {
            ...plain,
            key: seat.id,
            ...about(interview.loop.application),
            to: `/loops/${interview.loop.id}/schedule?for=repair`,
            detail: `${interview.title}. ${why}`,
            at: interview.during?.from ?? null,
          };
        }),
      };
    }
    case 'overdueScorecards': {
      const rows = board.overdueScorecards?.rows ?? EMPTY;
      return {
        ...rows,
        nodes: rows.nodes.map(({ id, dueAt, interviewer, interview, loop }) => ({
          ...plain,
          key: id,
          ...about(loop.application),
          to: `/loops/${loop.id}`,
          detail: say('owedBy', { title: interview.title, name: interviewer.member.name }),
          at: dueAt,
        })),
      };
    }
  }
}

interface MeasureProps {
  readonly measure: MeasureKind;
  readonly dimension: string | null;
  readonly filter: MeasureFilter;
}

function MeasureRows({ measure, dimension, filter }: MeasureProps): React.JSX.Element {
  const say = useWords(boardWords);
  const name = useWords(nameWords);
  const { rows, ...paged } = usePaged(
    MeasuredRows,
    { measure, dimension, filter },
    ({ measureRows }) => measureRows,
  );
  const lines = rows?.map((row): Line => {
    const { at, minutes, application, loop, interview, scorecard } = row;
    const part = row.dimension.toUpperCase();
    const named = part in boardWords.texts ? say(part as keyof (typeof boardWords)['texts']) : '';
    const loopId = (loop ?? interview?.loop ?? scorecard?.loop)?.id;
    const length =
      minutes === null || (scorecard !== null && minutes === 0) ? '' : lengthOf(say, name, minutes);
    const detail =
      scorecard !== null
        ? `${say('owedBy', { title: scorecard.interview.title, name: scorecard.interviewer.member.name })}. ${named}`
        : (interview?.title ?? named);
    return {
      key: `${application.id} ${loopId ?? ''} ${scorecard?.id ?? interview?.id ?? ''} ${row.dimension} ${at}`,
      ...about(application),
      ...(loopId === undefined ? {} : { to: `/loops/${loopId}` }),
      detail,
      at,
      length,
    };
  });
  return <Lines paged={{ ...paged, lines }} />;
}
