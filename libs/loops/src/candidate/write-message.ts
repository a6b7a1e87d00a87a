// A candidate writes to whoever arranges their loop. What they wrote is kept with the loop and mailed.
import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, Outbox, invalidInput } from '#platform';
import type { LinkPurpose } from '../domain/link-purpose.js';
import { insertMessage } from './candidate.repository.js';
import type { CandidateMessageRow } from './candidate.table.js';
import { CandidateLinks, keyOfVisit } from './candidate-links.js';
import { candidateWrote } from './link-events.js';

const TEXT_MAX = 4_000;

/** What is written; `about` says whether none of the options fits. */
export interface WriteMessageInput {
  readonly text: string;
  readonly about: CandidateMessageRow['about'];
  readonly key: string;
}

/** It is kept and on its way. */
export interface MessageWritten {
  readonly kind: 'MessageWritten';
  readonly messageId: string;
}

@Injectable()
export class WriteMessage {
  constructor(
    private readonly links: CandidateLinks,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Writes the message. @throws {Refusal} NOT_FOUND for the link, INVALID_INPUT for no text or too much of it */
  async run(token: string, { text: given, about, key }: WriteMessageInput): Promise<MessageWritten> {
    const purpose: LinkPurpose = about === 'message' ? 'message' : 'book';
    const visit = await this.links.visit(token, purpose);
    const text = boundedWords('text', given, TEXT_MAX);
    return this.idempotency.run<MessageWritten, unknown>(
      visit.scope,
      {
        operation: 'candidate.write',
        key: keyOfVisit(visit, key),
        input: { text, about },
        authorize: (tx) => this.links.require(tx, visit.link.id, purpose),
      },
      async (tx) => {
        const { loopId } = visit.link;
        const messageId = await insertMessage(tx, { loopId, about, text, createdAt: this.clock.now() });
        await this.outbox.append(tx, candidateWrote, loopId, { loopId, messageId });
        return { kind: 'MessageWritten', messageId };
      },
    );
  }
}

/** The words, trimmed and storable. @throws {Refusal} INVALID_INPUT when there are none, or too many */
export function boundedWords(field: string, given: string, max: number, min = 1): string {
  const text = given.toWellFormed().replaceAll('\0', ' ').replaceAll('\r\n', '\n').trim();
  if (text.length < min || text.length > max)
    throw invalidInput(field, `Please write ${min} to ${max} characters; there were ${text.length}.`);
  return text;
}
