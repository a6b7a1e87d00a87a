// Where join links come from. A source is asked for all interviews of a plan at once, and leaves those out for which it
// has none; one that makes meetings at a provider of video calls is one more class here.
import { Injectable } from '@nestjs/common';
import { schedulingFacts } from '#people';
import type { OrganizationSettings } from '#people';
import type { Tx } from '#platform';
import { filledPattern } from './domain/place.js';
import type { PlaceSource } from './domain/place.js';

/** An interview that needs a link; `leadId` is who leads it, null for nobody. */
export interface LinkWanted {
  readonly interviewId: string;
  readonly loopId: string;
  readonly leadId: string | null;
}

/** A source of join links. */
export interface JoinLinks {
  readonly source: PlaceSource;
  /** Links by interview. */
  linksFor(
    tx: Tx,
    interviews: readonly LinkWanted[],
    settings: OrganizationSettings,
  ): Promise<ReadonlyMap<string, string>>;
}

/** By this token Nest injects all sources, `JoinLinks[]`. */
export const JOIN_LINKS = Symbol('JOIN_LINKS');

/** The link of whoever leads the interview. */
@Injectable()
export class InterviewerLinks implements JoinLinks {
  readonly source = 'interviewer_link';

  async linksFor(
    tx: Tx,
    interviews: readonly LinkWanted[],
    settings: OrganizationSettings,
  ): Promise<ReadonlyMap<string, string>> {
    const leads = [...new Set(interviews.flatMap(({ leadId }) => (leadId === null ? [] : [leadId])))];
    const links = new Map(
      (await schedulingFacts(tx, leads, NEVER, new Map(), settings)).map((one) => [
        one.interviewerId,
        one.videoLink,
      ]),
    );
    return new Map(
      interviews.flatMap(({ interviewId, leadId }) => {
        const link = links.get(leadId ?? '') ?? null;
        return link === null ? [] : [[interviewId, link] as const];
      }),
    );
  }
}

const NEVER = { from: new Date(0), to: new Date(0) };

/** The organization's pattern, such as https://meet.example.com/{interview}. */
@Injectable()
export class PatternLinks implements JoinLinks {
  readonly source = 'pattern';

  linksFor(
    _tx: Tx,
    interviews: readonly LinkWanted[],
    { linkPattern }: OrganizationSettings,
  ): Promise<ReadonlyMap<string, string>> {
    const links = interviews.map((one) => [one.interviewId, filledPattern(linkPattern ?? '', one)] as const);
    return Promise.resolve(new Map(linkPattern === null ? [] : links));
  }
}
