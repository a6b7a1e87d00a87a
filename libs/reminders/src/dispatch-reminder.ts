// Sends one reminder, once. The row is claimed and asked again whether it is wanted in one transaction, which the
// loop cannot change under; then the mail goes out; then the delivery and the new state are recorded together.
// A worker that dies in between leaves a claim that runs out. The one gap is SMTP's own: when the server took the
// mail and the record of it was lost, a second copy follows, with the same message id, by which receivers drop it.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Mailer, newId, systemScope } from '#platform';
import type { Mail, Scope, Tx } from '#platform';
import { ATTEMPTS_MAX, backOffMs } from './domain/back-off.js';
import { judge } from './domain/plan-changes.js';
import type { Wanted } from './domain/wanted.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { messageIdOf } from './mail/compose-mail.js';
import { whyRefused } from './mail/why-refused.js';
import type { MailFacts } from './mail/load-mail-facts.js';
import { ReminderMails } from './mail/reminder-mails.js';
import { PlanReminders } from './plan-reminders.js';
import type { ReminderJob } from './queue.js';
import type { ReminderContext, ReminderRow } from './reminder.table.js';
import { loopOfReminder } from './reminders.queries.js';
import { claim, keepLoop, lockDue, recordFailed, recordSent, withdraw } from './reminders.repository.js';
import type { Attempt } from './reminders.repository.js';

/** How long a worker has for sending before another one may take over. */
const LEASE_MS = 2 * 60_000;

/** What became of a reminder; `nothing` when it was not due, not wanted to be sent now, or another worker's. */
export type Dispatched = 'sent' | 'withdrawn' | 'failed' | 'nothing';

interface Claimed {
  readonly attempt: Omit<Attempt, 'at'>;
  readonly mail: Mail;
}

/** Claims, asks again, sends and records. */
@Injectable()
export class DispatchReminder {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly planReminders: PlanReminders,
    private readonly mails: ReminderMails,
  ) {}

  /** Sends the reminder of a job if that is what is to be done; never throws because of the mail server. */
  async run({ organizationId, reminderId }: ReminderJob): Promise<Dispatched> {
    const scope = systemScope(organizationId);
    const claimed = await this.database.transaction(scope, (tx) => this.#claim(tx, reminderId));
    if (claimed === 'withdrawn') await this.#planAfresh(scope, reminderId);
    if (typeof claimed === 'string') return claimed;
    try {
      await this.mailer.send(claimed.mail);
    } catch (error) {
      await this.database.transaction(scope, (tx) => this.#recordFailed(tx, claimed.attempt, error));
      return 'failed';
    }
    const attempt = { ...claimed.attempt, at: this.clock.now() };
    await this.database.transaction(scope, (tx) => recordSent(tx, attempt));
    return 'sent';
  }

  /** What is not wanted as planned may be wanted otherwise: a change that nobody announced is found here. */
  async #planAfresh(scope: Scope, reminderId: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const loopId = await loopOfReminder(tx, reminderId);
      if (loopId !== null) await this.planReminders.run(tx, loopId);
    });
  }

  async #claim(tx: Tx, reminderId: string): Promise<Claimed | Exclude<Dispatched, 'sent'>> {
    const at = this.clock.now();
    const loopId = await loopOfReminder(tx, reminderId);
    if (loopId === null) return 'nothing';
    await keepLoop(tx, loopId);
    const row = await lockDue(tx, reminderId, at);
    if (row === null) return 'nothing';
    const facts = await loadLoopFacts(tx, loopId);
    const own = facts?.rows.find(({ id }) => id === row.id);
    if (facts === null || own === undefined) return 'nothing';
    const verdict = judge(facts, own, at.getTime());
    if (verdict.kind === 'wait') return 'nothing';
    const mailFacts = verdict.kind === 'send' ? await this.mails.factsOf(tx, row, at) : null;
    if (verdict.kind === 'withdraw' || mailFacts === null) {
      await withdraw(
        tx,
        row.id,
        verdict.kind === 'withdraw' ? verdict.reason : 'This member is not active any more',
      );
      return 'withdrawn';
    }
    return this.#take(tx, row, verdict.wanted, mailFacts, at);
  }

  async #take(
    tx: Tx,
    row: ReminderRow,
    wanted: Wanted,
    facts: MailFacts,
    at: Date,
  ): Promise<Claimed | 'failed'> {
    const claimId = newId();
    const until = new Date(at.getTime() + LEASE_MS);
    await claim(tx, row.id, { claimId, until, context: contextOf(wanted) });
    const messageId = messageIdOf(row.id, wanted.sequence);
    const attempt = { reminderId: row.id, claimId, attempt: row.attempts + 1, messageId };
    try {
      return { attempt, mail: this.mails.compose(facts, wanted, { messageId, at }) };
    } catch (error) {
      await this.#recordFailed(tx, attempt, error);
      return 'failed';
    }
  }

  async #recordFailed(tx: Tx, attempt: Omit<Attempt, 'at'>, error: unknown): Promise<void> {
    const at = this.clock.now();
    const nextAt =
      attempt.attempt >= ATTEMPTS_MAX ? null : new Date(at.getTime() + backOffMs(attempt.attempt));
    await recordFailed(tx, { ...attempt, at }, whyRefused(error), nextAt);
  }
}

const contextOf = ({ sequence, view, previous }: Wanted): ReminderContext => ({
  ...(sequence === null ? {} : { sequence }),
  ...(view === null ? {} : { view }),
  ...(previous === null ? {} : { previous }),
});
