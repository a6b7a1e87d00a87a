// Imports CSV files of people and of open applications, on behalf of a member who may.
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#access';
import { ImportApplications } from '#openings';
import type { ApplicationsImported } from '#openings';
import { ImportPeople } from '#people';
import type { PeopleImported } from '#people';
import { ConfigError, newId } from '#platform';
import type { ImportRefused } from '#platform';
import { actingAs } from './acting-as.js';
import type { ActingOptions } from './acting-as.js';
import { InputError, readText } from './read-input.js';

interface ImportOptions extends ActingOptions {
  readonly dryRun?: boolean;
  readonly passOverUnknown?: boolean;
  readonly json?: boolean;
}

type Imported = PeopleImported | ApplicationsImported | ImportRefused;

interface FileInput {
  readonly csv: string;
  readonly dryRun: boolean;
  readonly passOverUnknown: boolean;
  readonly idempotencyKey: string;
}

type Importing = (app: INestApplicationContext, actor: Actor, input: FileInput) => Promise<Imported>;

const KINDS: Readonly<Record<string, Importing>> = {
  people: (app, actor, input) => app.get(ImportPeople).run(actor, input),
  applications: (app, actor, input) => app.get(ImportApplications).run(actor, input),
};

function importingOf(name: string): Importing {
  const importing = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (importing === undefined)
    throw new ConfigError(`${name}: is no kind of file; name ${Object.keys(KINDS).join(' or ')}.`);
  return importing;
}

/** Imports the file and says what changed; exit status 1 with every bad line when it was refused. */
export async function importCommand(name: string, file: string, options: ImportOptions): Promise<number> {
  const importing = importingOf(name);
  const csv = textOf(file);
  const outcome = await actingAs(options, (app, actor) =>
    importing(app, actor, {
      csv,
      dryRun: options.dryRun === true,
      passOverUnknown: options.passOverUnknown === true,
      idempotencyKey: newId(),
    }),
  );
  if (options.json === true) console.log(JSON.stringify(outcome));
  if (outcome.kind === 'ImportRefused') {
    if (options.json !== true) console.error(refusalText(file, outcome));
    return 1;
  }
  if (options.json !== true) console.log(importedText(outcome));
  return 0;
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    throw error instanceof InputError ? new ConfigError(`${file} ${error.message}.`) : error;
  }
}

/** Every bad line as compilers name them, which editors can jump to. */
export function refusalText(file: string, { message, problems, problemCount }: ImportRefused): string {
  const lines = problems.map(
    ({ line, column, message: why }) => `${file}:${line}: ${column === null ? '' : `${column}: `}${why}`,
  );
  const more = problemCount - problems.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : []), `loopwright: ${message}`].join('\n');
}

const CHANGES = {
  member_added: 'new member and interviewer',
  profile_added: 'member, now an interviewer',
} as const;

/** What changed, a line each, and how much. */
export function importedText(outcome: PeopleImported | ApplicationsImported): string {
  const lines =
    outcome.kind === 'PeopleImported'
      ? outcome.people.map(
          ({ line, email, change, columns }) =>
            `line ${line}  ${email}  ${change === 'changed' ? `changed: ${columns.join(', ')}` : CHANGES[change]}`,
        )
      : outcome.applications.map(
          ({ line, email, newCandidate }) =>
            `line ${line}  ${email}  new application${newCandidate ? ' of a new candidate' : ''}`,
        );
  const ignored =
    outcome.ignoredColumns.length === 0 ? [] : [`Passed over: ${outcome.ignoredColumns.join(', ')}`];
  const accounts =
    outcome.kind === 'PeopleImported' && outcome.withoutAccount > 0
      ? [`${outcome.withoutAccount} without an account to sign in with; invite them to give them one.`]
      : [];
  const sum = `${lines.length} ${outcome.dryRun ? 'would change' : 'changed'}, ${outcome.unchanged} as before.`;
  return [...lines, ...ignored, ...accounts, sum].join('\n');
}
