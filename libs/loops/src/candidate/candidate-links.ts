// Opens a candidate's link. Each use case of candidates begins here: who comes is known by the token alone, may do what
// the link is for, and nothing else. Whatever is wrong with a token, the answer is the same.
import { Injectable } from '@nestjs/common';
import { Clock, Database, notFound, systemScope } from '#platform';
import type { Refusal, Scope, Tx } from '#platform';
import { isOpen } from '../domain/link-purpose.js';
import type { LinkPurpose } from '../domain/link-purpose.js';
import type { Booker } from '../revise-loop.js';
import { linksByIds } from './candidate.queries.js';
import type { CandidateLinkRow } from './candidate.table.js';
import { LinkTokens } from './link-tokens.js';

/** A candidate who came by a link that works. */
export interface Visit {
  readonly scope: Scope;
  readonly link: CandidateLinkRow;
}

/** The refusal of every token that cannot be used, whatever the cause. */
export const linkUnusable = (): Refusal => notFound('link');

@Injectable()
export class CandidateLinks {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  /** The visit by this token, to do what `purpose` says; null only to look. @throws {Refusal} NOT_FOUND */
  async visit(token: string, purpose: LinkPurpose | null): Promise<Visit> {
    const named = this.tokens.read(token);
    if (named === null) throw linkUnusable();
    const scope = systemScope(named.organizationId);
    const link = await this.database.read(scope, (tx) => this.require(tx, named.linkId, purpose));
    return { scope, link };
  }

  /** The link, which works in this transaction for what `purpose` says. @throws {Refusal} NOT_FOUND */
  async require(tx: Tx, linkId: string, purpose: LinkPurpose | null): Promise<CandidateLinkRow> {
    const [link] = await linksByIds(tx, [linkId]);
    if (link === undefined || !isOpen(link, this.clock.now())) throw linkUnusable();
    if (purpose !== null && !link.purposes.includes(purpose)) throw linkUnusable();
    return link;
  }

  /** The visiting candidate as somebody on whose behalf their own loop is reserved; the link is asked again each time. */
  booker({ scope, link }: Visit, purpose: LinkPurpose): Booker {
    return {
      scope,
      by: { memberId: null, candidate: true },
      mayOverride: false,
      authorize: async (tx, loopId) => {
        if ((await this.require(tx, link.id, purpose)).loopId !== loopId) throw linkUnusable();
      },
    };
  }
}

/** The key under which something is done once: `given` by the page, made the link's own. */
export const keyOfVisit = ({ link }: Visit, given: string): string => `${link.id}/${given}`;
