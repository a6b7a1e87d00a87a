// Writes the mail of a reminder, in two steps: what it may say is read in the transaction that claims it, and only what
// was claimed is composed. A candidate who is asked how it was gets a link of their own, made in that transaction.
import { Inject, Injectable } from '@nestjs/common';
import { SurveyLinks } from '#loops';
import { CONFIG } from '#platform';
import type { Config, Mail, Tx } from '#platform';
import type { Wanted } from '../domain/wanted.js';
import type { ReminderRow } from '../reminder.table.js';
import { composeMail } from './compose-mail.js';
import { loadMailFacts } from './load-mail-facts.js';
import type { MailFacts } from './load-mail-facts.js';

@Injectable()
export class ReminderMails {
  constructor(
    private readonly surveyLinks: SurveyLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the mail may say; null when its recipient is no active member any more. */
  async factsOf(tx: Tx, row: ReminderRow, at: Date): Promise<MailFacts | null> {
    const survey = row.kind === 'survey_asked' ? await this.surveyLinks.toMail(tx, row.loopId, at) : null;
    return loadMailFacts(tx, row, survey, at);
  }

  /** The mail. */
  compose(facts: MailFacts, wanted: Wanted, sent: { readonly messageId: string; readonly at: Date }): Mail {
    const { messageId, at } = sent;
    return composeMail(facts, wanted, { messageId, from: this.config.MAIL_FROM, stampMs: at.getTime() });
  }
}
