// Imports open applications from a CSV file: each line makes an active application to an open opening, and a candidate
// where the address is not known yet. Who is known keeps the name, zone, phone and language that are known of them. All
// or nothing: every line that is wrong is told, and then nothing is written.
import { Injectable } from '@nestjs/common';
import { requireActor } from '#access';
import type { Actor } from '#access';
import {
  Clock,
  ConstraintHit,
  Database,
  Idempotency,
  Outbox,
  importRefused,
  invariant,
  readCsv,
} from '#platform';
import type { CsvFile, CsvProblems, ImportRefused, Tx } from '#platform';
import { APPLICATION_COLUMNS, readApplications } from './applications-file.js';
import type { ApplicationLine } from './applications-file.js';
import { candidatesByEmail, memberIdsByEmail, openOpeningsNamed } from './applications-file.queries.js';
import type { KnownCandidate, OpenOpening } from './applications-file.queries.js';
import { findOrInsertCandidate, insertApplication } from './applications.repository.js';
import { applicationCreated } from './events.js';

/** The file's text; a dry run tells what would change and changes nothing. */
export interface ImportApplicationsInput {
  readonly csv: string;
  readonly dryRun?: boolean | null | undefined;
  /** Whether columns that are not known are passed over instead of refused. */
  readonly passOverUnknown?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/** An application that was made, for a new candidate or for one who is known. */
export interface ImportedApplication {
  readonly line: number;
  readonly email: string;
  readonly openingId: string;
  readonly newCandidate: boolean;
}

/** The applications are there; after a dry run they would be. */
export interface ApplicationsImported {
  readonly kind: 'ApplicationsImported';
  readonly dryRun: boolean;
  readonly applications: readonly ImportedApplication[];
  /** How many lines say only what is so already. */
  readonly unchanged: number;
  readonly ignoredColumns: readonly string[];
}

interface Planned extends ImportedApplication {
  readonly candidate: ApplicationLine['candidate'];
  /** Null for somebody who is not known yet. */
  readonly candidateId: string | null;
  readonly memberId: string | null;
  readonly isThere: boolean;
}

/** Imports applications. */
@Injectable()
export class ImportApplications {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT for what is no file at all, CONFLICTING_KEY */
  async run(
    asking: Actor | null,
    input: ImportApplicationsInput,
  ): Promise<ApplicationsImported | ImportRefused> {
    const actor = requireActor(asking, 'application.import');
    const { idempotencyKey, csv } = input;
    const passOver = input.passOverUnknown === true;
    const read = (): CsvFile => readCsv(csv, APPLICATION_COLUMNS, { passOver });
    if (input.dryRun === true)
      return this.database.read(actor, (tx) => this.#import(tx, actor, read(), true));
    const once = { operation: 'application.import', key: idempotencyKey, input: { csv, passOver } };
    const run = (): Promise<ApplicationsImported | ImportRefused> =>
      this.idempotency.run(actor, once, (tx) => this.#import(tx, actor, read(), false));
    // Somebody else may have added a candidate of the file meanwhile: looking again finds them.
    return run().catch((error: unknown) => {
      if (error instanceof ConstraintHit) return run();
      throw error;
    });
  }

  async #import(
    tx: Tx,
    actor: Actor,
    { rows, ignoredColumns, problems }: CsvFile,
    dryRun: boolean,
  ): Promise<ApplicationsImported | ImportRefused> {
    const lines = readApplications(rows, problems);
    const emails = lines.map(({ candidate }) => candidate.email);
    const planned = planApplications(
      lines,
      {
        openings: await openOpeningsNamed(
          tx,
          lines.map(({ opening }) => opening),
          !dryRun,
        ),
        known: await candidatesByEmail(tx, emails),
        memberIds: await memberIdsByEmail(tx, emails),
        actor,
      },
      problems,
    );
    if (problems.count > 0) return importRefused(problems);
    const made = planned.filter(({ isThere }) => !isThere);
    if (!dryRun) await this.#write(tx, made);
    return {
      kind: 'ApplicationsImported',
      dryRun,
      applications: made.map(({ line, email, openingId, newCandidate }) => ({
        line,
        email,
        openingId,
        newCandidate,
      })),
      unchanged: planned.length - made.length,
      ignoredColumns,
    };
  }

  async #write(tx: Tx, made: readonly Planned[]): Promise<void> {
    const now = this.clock.now();
    for (const { candidate, openingId, memberId, ...known } of made) {
      const candidateId =
        known.candidateId ??
        (await findOrInsertCandidate(tx, { ...candidate, zone: zoneOf(candidate), memberId }, now));
      const applicationId = await insertApplication(tx, { openingId, candidateId }, now);
      await this.outbox.append(tx, applicationCreated, applicationId, {
        applicationId,
        openingId,
        candidateId,
      });
    }
  }
}

interface Before {
  readonly openings: readonly OpenOpening[];
  readonly known: readonly KnownCandidate[];
  readonly memberIds: ReadonlyMap<string, string>;
  readonly actor: Actor;
}

/** What each line would make; what cannot be becomes a problem. */
function planApplications(
  lines: readonly ApplicationLine[],
  { openings, known, memberIds, actor }: Before,
  problems: CsvProblems,
): Planned[] {
  const candidates = new Map(known.map((candidate) => [candidate.email, candidate]));
  const planned = new Map<string, number>();
  return lines.flatMap(({ line, opening, candidate }) => {
    const { email } = candidate;
    const openingId = openingOf(opening, openings);
    if (typeof openingId !== 'string') {
      problems.add(line, 'opening', openingId.flaw);
      return [];
    }
    const found = candidates.get(email);
    const state = found?.states[openingId];
    const twin = planned.get(`${openingId} ${email}`);
    const memberId = memberIds.get(email) ?? null;
    const refuse = (column: string, message: string): void => problems.add(line, column, message);
    if (twin !== undefined) refuse('email', `${email} applies to this opening in line ${twin} already.`);
    else if (state !== undefined && state !== 'active')
      refuse(
        'email',
        `${email} has applied to this opening before; that application is ${state}. Remove the line.`,
      );
    else if (found === undefined && candidate.zone === null)
      refuse(
        'zone',
        `zone is needed: ${email} is not known yet. Give an IANA time zone such as Europe/Berlin.`,
      );
    else if (memberId === actor.memberId)
      refuse('email', 'email must be that of somebody else: a colleague adds members who apply.');
    planned.set(`${openingId} ${email}`, twin ?? line);
    const candidateId = found?.id ?? null;
    const newCandidate = found === undefined;
    return [
      {
        line,
        email,
        openingId,
        newCandidate,
        candidate,
        candidateId,
        memberId,
        isThere: state !== undefined,
      },
    ];
  });
}

function zoneOf({ zone }: ApplicationLine['candidate']): string {
  invariant(zone, 'somebody who is not known has a zone');
  return zone;
}

/** The open opening with this id or title, or why there is not exactly one. */
function openingOf(named: string, openings: readonly OpenOpening[]): string | { readonly flaw: string } {
  const found = openings.filter(({ id, title }) => id === named.toLowerCase() || title === named);
  const [first, ...more] = found;
  if (first === undefined)
    return { flaw: `No open opening has the title or id "${named}"; write it as it is in Loopwright.` };
  if (more.length === 0) return first.id;
  return {
    flaw: `${found.length} open openings have the title "${named}"; write the id of one: ${found.map(({ id }) => id).join(', ')}.`,
  };
}
