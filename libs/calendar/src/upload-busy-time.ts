// Takes in a calendar file as somebody's busy time. A file that cannot be understood is an outcome that says what
// was wrong; it never becomes an empty calendar, because that would make a busy person look free.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, invalidInput, isId, notFound } from '#platform';
import type { Span, Tx } from '#platform';
import { importFactsOf } from './calendar.queries.js';
import { replaceBusyTimes } from './calendar.repository.js';
import { merge } from './domain/intervals.js';
import { CalendarInputError } from './domain/zones.js';
import { busyTimeChanged } from './events.js';
import { readCalendarFile } from './ics/busy-from-ics.js';
import type { CalendarReading } from './ics/busy-from-ics.js';
import { IcsError } from './ics/ics-error.js';
import { labelOf } from './label.js';

/** Whose calendar, what they call it, the file's text, and which span of time to read (now and 90 days, unless told). */
export interface UploadBusyTimeInput {
  readonly interviewerId: string;
  readonly label: string;
  readonly ics: string;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly idempotencyKey: string;
}

/** The calendar's busy time is now what the file says; `covers` is the span that was read, as ISO instants. */
export interface BusyTimeImported {
  readonly kind: 'BusyTimeImported';
  readonly interviewerId: string;
  readonly calendarId: string;
  /** How many separate busy spans the file has within `covers`. */
  readonly spans: number;
  readonly covers: { readonly from: string; readonly to: string };
}

/** The file is no calendar, or one that cannot be understood; what was stored before is as it was. */
export interface CalendarUnreadable {
  readonly kind: 'CalendarUnreadable';
  /** What was wrong and, where there is one, on which line. */
  readonly message: string;
  readonly interviewerId: string;
}

const DAY_MS = 86_400_000;
const DAYS_DEFAULT = 90;
const DAYS_MAX = 400;

/** Replaces the busy time of one of an interviewer's calendars. */
@Injectable()
export class UploadBusyTime {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(actor: Actor, input: UploadBusyTimeInput): Promise<BusyTimeImported | CalendarUnreadable> {
    const own = input.interviewerId === actor.memberId ? (['own'] as const) : [];
    requireAccess(actor, 'busy.upload', { organizationId: actor.organizationId, relations: own });
    if (!isId(input.interviewerId)) throw notFound('interviewer');
    const { idempotencyKey, ...wanted } = input;
    const label = labelOf(input.label);
    return this.idempotency.run<BusyTimeImported | CalendarUnreadable>(
      actor,
      { operation: 'busy.upload', key: idempotencyKey, input: wanted },
      (tx) => this.#import(tx, { ...wanted, label }),
    );
  }

  async #import(
    tx: Tx,
    input: Omit<UploadBusyTimeInput, 'idempotencyKey'>,
  ): Promise<BusyTimeImported | CalendarUnreadable> {
    const { interviewerId, label } = input;
    const importedAt = this.clock.now();
    const covers = windowOf(input, importedAt);
    const facts = await importFactsOf(tx, interviewerId);
    if (facts === null) throw notFound('interviewer');
    const read = readBusy(input.ics, covers, facts);
    if (typeof read === 'string') return { kind: 'CalendarUnreadable', message: read, interviewerId };
    const source = { interviewerId, kind: 'ics_upload' as const, label, importedAt, covers };
    const spans = read.busy.map(([fromMs, toMs]) => ({ from: new Date(fromMs), to: new Date(toMs) }));
    const calendarId = await replaceBusyTimes(tx, source, spans, read.invitations);
    await this.outbox.append(tx, busyTimeChanged, interviewerId, { interviewerId });
    return {
      kind: 'BusyTimeImported',
      interviewerId,
      calendarId,
      spans: merge([...read.busy, ...read.invitations.flatMap((held) => held.spans)]).length,
      covers: { from: covers.from.toISOString(), to: covers.to.toISOString() },
    };
  }
}

function windowOf({ from, to }: Pick<UploadBusyTimeInput, 'from' | 'to'>, now: Date): Span {
  const start = from ?? now;
  const end = to ?? new Date(start.getTime() + DAYS_DEFAULT * DAY_MS);
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  if (days <= 0) throw invalidInput('to', 'to must be later than from.');
  if (days > DAYS_MAX)
    throw invalidInput(
      'to',
      `from and to may be at most ${DAYS_MAX} days apart; they were ${Math.ceil(days)}.`,
    );
  return { from: start, to: end };
}

/** What the file says, or the sentence that says why it cannot be understood. */
function readBusy(
  ics: string,
  covers: Span,
  { zone, email }: { readonly zone: string; readonly email: string },
): CalendarReading | string {
  try {
    return readCalendarFile(ics, {
      fromMs: covers.from.getTime(),
      toMs: covers.to.getTime(),
      zone,
      owner: email,
    });
  } catch (error) {
    if (error instanceof IcsError || error instanceof CalendarInputError) return error.message;
    throw error;
  }
}
