// A candidate with a link, before a gateway: the loop is drafted and proposed by its coordinator, and the pages are asked
// for as a browser does.
import { CreateCandidateLink, DraftLoop, LinkTokens, ProposeLoop } from '#loops';
import type { LinkPurpose } from '#loops';
import { newId } from '#platform';
import type { TestGateway } from './gateway.js';
import type { LoopFixture } from './loop-fixture.js';

/** A loop whose candidate holds a link. */
export interface LinkedLoop {
  readonly loopId: string;
  readonly linkId: string;
  readonly token: string;
  /** The path of one of the candidate's pages. */
  path(page?: string, query?: Readonly<Record<string, string>>): string;
}

/** Drafts a loop for the application and gives its candidate a link. */
export async function linkedLoop(
  { app }: TestGateway,
  of: LoopFixture,
  { at = 0, purposes, proposed = true }: { at?: number; purposes?: LinkPurpose[]; proposed?: boolean } = {},
): Promise<LinkedLoop> {
  const drafted = await app.get(DraftLoop).run(of.coordinator, {
    applicationId: of.applicationIds[at] ?? '',
    idempotencyKey: newId(),
  });
  if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
  const { loopId } = drafted;
  if (proposed) await app.get(ProposeLoop).run(of.coordinator, { loopId });
  return { loopId, ...(await newLink({ app }, of, loopId, purposes)) };
}

/** Gives the candidate of the loop one more link. */
export async function newLink(
  { app }: Pick<TestGateway, 'app'>,
  of: LoopFixture,
  loopId: string,
  purposes?: LinkPurpose[],
  days?: number,
): Promise<Omit<LinkedLoop, 'loopId'>> {
  const created = await app
    .get(CreateCandidateLink)
    .run(of.coordinator, { loopId, purposes, days, idempotencyKey: newId() });
  if (created.kind !== 'CandidateLinkCreated') throw new Error(created.kind);
  const { linkId } = created;
  const token = app.get(LinkTokens).tokenOf({ organizationId: of.organizationId, linkId });
  return {
    linkId,
    token,
    path: (page = '', query = {}) =>
      `/candidate/${token}${page === '' ? '' : `/${page}`}?${new URLSearchParams(query).toString()}`,
  };
}

/** The hidden and chosen fields of the form of a page that holds `button`; the first one of several. */
export function formWith(html: string, button: string): { action: string; fields: Record<string, string> } {
  const form = html.split('<form ').find((part) => part.split('</form>')[0]?.includes(`>${button}</button>`));
  if (form === undefined) throw new Error(`No form says "${button}"`);
  const inside = form.split('</form>')[0] ?? '';
  const fields = Object.fromEntries(
    [...inside.matchAll(/<input type="(?:hidden|radio)" name="([^"]*)" value="([^"]*)"/g)]
      .reverse()
      .map(([, name = '', value = '']) => [name, value]),
  );
  return { action: (/action="([^"]*)"/.exec(inside)?.[1] ?? '').replaceAll('&amp;', '&'), fields };
}
