// What a file of people would change: each line is laid over what is there, and what cannot be becomes a problem of the
// file. The same plan answers a dry run and is written by an import.
import type { Member } from '#access';
import { keepsAdministrator } from '#access';
import type { CsvProblems } from '#platform';
import type { NamedMembership } from './domain/pools-text.js';
import type { InterviewerRow } from './interviewer.table.js';
import { PEOPLE_COLUMNS, differingColumns } from './people-file.js';
import type { PersonLine, PersonRecord } from './people-file.js';

/** What happens to somebody: a new member with a profile, a profile for a member, or another profile. */
export type PersonChange = 'member_added' | 'profile_added' | 'changed';

/** Somebody of the file: as they are and as they would be. */
export interface PersonPlan {
  readonly line: number;
  readonly member: Member | null;
  readonly profile: InterviewerRow | null;
  readonly pools: readonly NamedMembership[];
  readonly after: PersonRecord;
  /** Null when the line says only what is so already. */
  readonly change: PersonChange | null;
  readonly columns: readonly string[];
}

/** What is there before an import. */
export interface PeopleBefore {
  /** Members of the file and all who administrate. */
  readonly members: readonly Member[];
  readonly profiles: ReadonlyMap<string, InterviewerRow>;
  readonly pools: ReadonlyMap<string, readonly NamedMembership[]>;
  readonly poolNames: ReadonlySet<string>;
  /** The organization's zone, for those who are new and for whom the file names none. */
  readonly zone: string;
}

const POOLS_NAMED_MAX = 20;

/** The plan for each line that can be one. */
export function planPeople(
  lines: readonly PersonLine[],
  before: PeopleBefore,
  problems: CsvProblems,
): PersonPlan[] {
  const members = new Map(before.members.map((member) => [member.email.toLowerCase(), member]));
  const plans = lines.flatMap((line) => {
    requirePools(line, before.poolNames, problems);
    const member = members.get(line.email) ?? null;
    if (member?.state === 'deactivated')
      problems.add(
        line.line,
        'email',
        `${line.email} is a deactivated member; invite them again first, or remove the line.`,
      );
    else if (member === null && line.says.name === undefined)
      problems.add(line.line, 'name', `name is needed: ${line.email} is not a member yet.`);
    else return [planOf(line, member, before)];
    return [];
  });
  const roles = plans.map(({ after }) => after);
  const demoted = plans.find(
    ({ member, after }) => member?.role === 'administrator' && after.role !== 'administrator',
  );
  if (demoted !== undefined && !keepsAdministrator(before.members, roles))
    problems.add(
      demoted.line,
      'role',
      'With this file nobody would be an administrator any more; leave one.',
    );
  return plans;
}

function requirePools({ line, says }: PersonLine, known: ReadonlySet<string>, problems: CsvProblems): void {
  const missing = (says.pools ?? []).filter(({ pool }) => !known.has(pool)).map(({ pool }) => `"${pool}"`);
  if (missing.length === 0) return;
  const names = [...known].slice(0, POOLS_NAMED_MAX).join(', ');
  problems.add(
    line,
    'pools',
    `There is no pool ${missing.join(', ')}; create it first, or name ${known.size === 0 ? 'none' : `one of ${names}`}.`,
  );
}

const NOTHING_SET = {
  location: null,
  level: null,
  languages: [],
  workingHours: null,
  preferredHours: null,
  dailyInterviewsMax: null,
  weeklyInterviewsMax: null,
  dailyMinutesMax: null,
  weeklyMinutesMax: null,
  breakMinutesMin: null,
  videoLink: null,
} as const;

const byName = (a: NamedMembership, b: NamedMembership): number => (a.pool < b.pool ? -1 : 1);

function planOf({ line, email, says }: PersonLine, member: Member | null, before: PeopleBefore): PersonPlan {
  const profile = member === null ? null : (before.profiles.get(member.id) ?? null);
  const pools = member === null ? [] : (before.pools.get(member.id) ?? []);
  const now: PersonRecord = {
    email,
    name: member?.name ?? '',
    role: member?.role ?? 'interviewer',
    zone: before.zone,
    ...NOTHING_SET,
    ...profile,
    pools,
  };
  const after = { ...now, ...says, pools: (says.pools ?? pools).toSorted(byName) };
  const change = member === null ? 'member_added' : profile === null ? 'profile_added' : 'changed';
  const columns = member === null ? PEOPLE_COLUMNS.map(({ name }) => name) : differingColumns(now, after);
  return {
    line,
    member,
    profile,
    pools,
    after,
    change: change === 'changed' && columns.length === 0 ? null : change,
    columns,
  };
}
