// The link by which a candidate is asked how they found a loop that is over. It is for that and for writing alone, so that
// a mail that is kept or forwarded opens nothing else.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';
import { AFTER_THE_END } from '../domain/link-purpose.js';
import { linkToMail } from './link-to-mail.js';
import { LinkTokens } from './link-tokens.js';

/** The address of a loop's survey, and from when on it works no more. */
export interface SurveyLink {
  readonly url: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SurveyLinks {
  constructor(private readonly tokens: LinkTokens) {}

  /** The link that is to be mailed at the instant; asking again gives the same one for as long as it works. */
  async toMail(tx: Tx, loopId: string, at: Date): Promise<SurveyLink> {
    const { id, expiresAt } = await linkToMail(tx, loopId, AFTER_THE_END, at);
    return {
      url: `${this.tokens.urlOf({ organizationId: tx.organizationId, linkId: id })}/survey`,
      expiresAt,
    };
  }
}
