// The mails that follow from candidates' links, once they are committed: the link itself to the candidate, and what the
// candidate wrote to whoever arranges the loop. Each looks again first.
import { Injectable } from '@nestjs/common';
import { membersByIds, organizationOf } from '#access';
import { candidatesByIds, openingsByIds } from '#openings';
import { Clock, Database, EventHandlers, Mailer, systemScope } from '#platform';
import type { DomainEvent } from '#platform';
import { formatInstant } from '#calendar';
import { isOpen } from '../domain/link-purpose.js';
import { loopsByIds } from '../loops.queries.js';
import { linksByIds, messagesByIds } from './candidate.queries.js';
import { candidateLinkMailed, candidateNeedsSaid, candidateWrote } from './link-events.js';
import { LinkTokens } from './link-tokens.js';

@Injectable()
export class CandidateMails {
  constructor(
    handlers: EventHandlers,
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {
    handlers.after(candidateLinkMailed, 'mail-candidate-link', (event) => this.link(event));
    handlers.after(candidateNeedsSaid, 'mail-candidate-needs', (event) => this.needs(event));
    handlers.after(candidateWrote, 'mail-candidate-message', (event) => this.message(event));
  }

  /** Mails the link, if it still works. @throws Error when the mail server did not take the mail */
  async link({ id, organizationId, payload }: DomainEvent<{ readonly linkId: string }>): Promise<void> {
    const found = await this.database.read(systemScope(organizationId), async (tx) => {
      const [link] = await linksByIds(tx, [payload.linkId]);
      const [loop] = link === undefined ? [] : await loopsByIds(tx, [link.loopId]);
      if (link === undefined || loop === undefined) return null;
      const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
      const [opening] = await openingsByIds(tx, [loop.openingId]);
      return { link, candidate, opening, organization: (await organizationOf(tx))?.name ?? '' };
    });
    if (found?.candidate === undefined || !isOpen(found.link, this.clock.now())) return;
    const { link, candidate, opening, organization } = found;
    await this.mailer.send({
      messageId: `<candidate-link.${id}@loopwright>`,
      to: candidate.email,
      subject: oneLine(`Your interviews at ${organization}`),
      text: [
        `Hello ${oneLine(candidate.name)},`,
        '',
        `this is your page for the interviews for ${oneLine(opening?.title ?? 'your application')} at ${oneLine(organization)}.`,
        'It needs no account and no password:',
        '',
        this.tokens.urlOf({ organizationId, linkId: link.id }),
        '',
        `It works until ${formatInstant(link.expiresAt.getTime(), candidate.zone)}. Whoever has the link can act for you: please keep it to yourself.`,
        '',
      ].join('\n'),
    });
  }

  /** Mails what the candidate wrote. @throws Error when the mail server did not take the mail */
  async message({ id, organizationId, payload }: DomainEvent<{ readonly messageId: string }>): Promise<void> {
    const message = await this.database.read(
      systemScope(organizationId),
      async (tx) => (await messagesByIds(tx, [payload.messageId]))[0],
    );
    if (message === undefined) return;
    const what = message.about === 'message' ? 'writes to you' : 'finds that none of the options fits';
    const quoted = message.text.split('\n').map((line) => `> ${line}`);
    await this.#tell(organizationId, message.loopId, { id: `candidate-message.${id}`, what, lines: quoted });
  }

  /** Mails that the candidate said what they need; what it is stays where only some may read it. */
  async needs({ id, organizationId, payload }: DomainEvent<{ readonly loopId: string }>): Promise<void> {
    await this.#tell(organizationId, payload.loopId, {
      id: `candidate-needs.${id}`,
      what: 'said what they need',
      lines: ['It is shown with the loop, and new options take it into account.'],
    });
  }

  /** Tells whoever arranges the loop. */
  async #tell(organizationId: string, loopId: string, { id, what, lines }: Told): Promise<void> {
    const found = await this.database.read(systemScope(organizationId), async (tx) => {
      const [loop] = await loopsByIds(tx, [loopId]);
      if (loop === undefined) return null;
      const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
      const [opening] = await openingsByIds(tx, [loop.openingId]);
      const to = opening?.coordinatorId ?? opening?.hiringManagerId;
      const [member] = to === undefined ? [] : await membersByIds.fetch(tx, [to]);
      return { candidate, opening, member };
    });
    if (found?.member === undefined || found.candidate === undefined) return;
    const { candidate, opening, member } = found;
    await this.mailer.send({
      messageId: `<${id}@loopwright>`,
      to: member.email,
      subject: oneLine(`${candidate.name} ${what}`),
      text: [
        `Hello ${oneLine(member.name)},`,
        '',
        `${oneLine(candidate.name)} (${oneLine(opening?.title ?? '')}) ${what}:`,
        '',
        ...lines,
        '',
      ].join('\n'),
    });
  }
}

/** What is told: the mail's id, what the candidate did, and more about it. */
interface Told {
  readonly id: string;
  readonly what: string;
  readonly lines: readonly string[];
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
