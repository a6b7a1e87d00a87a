// A candidate adds or removes times at which they can. What they gave before stays, but for what is over.
import { Injectable } from '@nestjs/common';
import { merge, subtract } from '#calendar';
import { GiveAvailability, WINDOWS_MAX, WINDOW_MINUTES_MIN, availabilityOf } from '#openings';
import type { ApplicationNotActive, AvailabilityGiven } from '#openings';
import { organizationSettings } from '#people';
import { Database, invalidInput, invariant } from '#platform';
import type { Span, Tx } from '#platform';
import { loopsByIds } from '../loops.queries.js';
import { CandidateLinks } from './candidate-links.js';

const QUARTER_MS = 15 * 60_000;
const LENGTH_MS_MIN = WINDOW_MINUTES_MIN * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Which times are added and which removed. */
export interface GiveOwnAvailabilityInput {
  readonly add: readonly Span[];
  readonly remove: readonly Span[];
}

@Injectable()
export class GiveOwnAvailability {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly giveAvailability: GiveAvailability,
  ) {}

  /** Changes the times. @throws {Refusal} NOT_FOUND for the link, INVALID_INPUT naming what is wrong */
  async run(
    token: string,
    input: GiveOwnAvailabilityInput,
  ): Promise<AvailabilityGiven | ApplicationNotActive> {
    const { scope, link } = await this.links.visit(token, 'availability');
    const [loop] = await this.database.read(scope, (tx) => loopsByIds(tx, [link.loopId]));
    invariant(loop, 'the loop of a link exists');
    const { applicationId } = loop;
    return this.giveAvailability.give(scope, applicationId, {
      authorize: async (tx) => {
        await this.links.require(tx, link.id, 'availability');
      },
      windows: (tx, now) => changed(tx, applicationId, input, now),
    });
  }
}

async function changed(
  tx: Tx,
  applicationId: string,
  { add, remove }: GiveOwnAvailabilityInput,
  now: Date,
): Promise<Span[]> {
  const earliestMs = (Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS;
  const kept = subtract(
    (await availabilityOf(tx, [applicationId])).map(ms),
    merge([[0, earliestMs], ...remove.map(ms)]),
  ).filter(([from, to]) => to - from >= LENGTH_MS_MIN);
  if (add.length === 0 && kept.length === 0)
    throw invalidInput(
      'windows',
      'This is the last time that you gave: add another one before you remove it, or write to the person who arranges your interviews.',
    );
  const { horizonDays } = await organizationSettings(tx);
  if (add.some(({ to }) => to.getTime() > now.getTime() + horizonDays * DAY_MS))
    throw invalidInput('windows', `Please give times within the next ${horizonDays} days.`);
  const windows = merge([...kept, ...add.map(ms)]);
  const why = whyNot(windows, now.getTime());
  if (why !== null) throw invalidInput('windows', why);
  return windows.map(([from, to]) => ({ from: new Date(from), to: new Date(to) }));
}

/** What is wrong with the windows, in words for the candidate; null when nothing is. */
function whyNot(windows: readonly (readonly [number, number])[], nowMs: number): string | null {
  if (windows.some(([from]) => from < nowMs))
    return 'One of these times has begun already. Please leave it out.';
  if (windows.some(([from, to]) => to - from < LENGTH_MS_MIN))
    return `Please give at least ${WINDOW_MINUTES_MIN} minutes at a time.`;
  if (windows.length > WINDOWS_MAX)
    return `These are more than ${WINDOWS_MAX} separate times. Please give fewer and longer ones.`;
  return null;
}

const ms = ({ from, to }: Span): readonly [number, number] => [from.getTime(), to.getTime()];
