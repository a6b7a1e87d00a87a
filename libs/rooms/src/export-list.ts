// Takes a list out of the product as a file. Each page is read in a transaction of its own, in which is asked again
// whether the member may: no connection is held while a slow reader takes the file, and nobody reads on who was shut out
// meanwhile.
import { Injectable } from '@nestjs/common';
import { actorOfMember, requireAccess, requireActor } from '#access';
import type { Actor, ExportedList, ListPage, Cell } from '#access';
import { openingRelations } from '#openings';
import { organizationSettings } from '#people';
import { Clock, Database, Refusal, invalidInput } from '#platform';
import { exportedLists } from './exported-lists.js';
import { readFilter } from './list-filter.js';
import type { GivenFilter } from './list-filter.js';
import { exportFormats, writings } from './list-text.js';
import type { ExportFormat } from './list-text.js';

/** Which list is wanted, in which format, narrowed by what. */
export interface ExportListInput {
  readonly list: string;
  readonly format: string;
  readonly given?: GivenFilter;
}

/** A file that is written while it is read; reading fails with a Refusal when the member may not go on. */
export interface ListExported {
  readonly kind: 'ListExported';
  readonly fileName: string;
  readonly contentType: string;
  readonly text: AsyncIterable<string>;
}

type Page = ListPage<readonly Cell[]>;

/** Exports a list. */
@Injectable()
export class ExportList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The file, its first page already read. @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async run(asking: Actor | null, input: ExportListInput): Promise<ListExported> {
    const actor = requireActor(asking, 'organization.read');
    const list = listNamed(input.list);
    const format = formatNamed(input.format);
    requireActor(actor, list.verb);
    const at = this.clock.now();
    const filter = await this.database.read(actor, async (tx) => {
      const read = readFilter(list, input.given ?? {}, (await organizationSettings(tx)).zone);
      if (read.opening !== null)
        requireAccess(actor, 'opening.read', await openingRelations(tx, read.opening));
      return read;
    });
    const pageAfter = (after: readonly string[] | null): Promise<Page> =>
      this.database.read(actor, async (tx) => {
        const now = await actorOfMember(tx, actor.memberId);
        if (now?.role !== actor.role)
          throw new Refusal(
            'FORBIDDEN',
            'What you may see has changed since you asked; export the list again.',
          );
        return list.page(tx, { actor, filter, at, after });
      });
    const { contentType, text } = writings[format];
    return {
      kind: 'ListExported',
      fileName: `${list.name}-${at.toISOString().slice(0, 10)}.${format}`,
      contentType,
      text: text(list.columns, pagesFrom(await pageAfter(null), pageAfter)),
    };
  }
}

async function* pagesFrom(
  first: Page,
  pageAfter: (after: readonly string[]) => Promise<Page>,
): AsyncGenerator<Page['rows'], void> {
  for (let page = first; ; page = await pageAfter(page.next)) {
    yield page.rows;
    if (page.next === null) return;
  }
}

function listNamed(name: string): ExportedList {
  const found = exportedLists.find((list) => list.name === name);
  if (found === undefined)
    throw invalidInput(
      'list',
      `list must be one of ${exportedLists.map((list) => list.name).join(', ')}; it was "${name.slice(0, 60)}".`,
    );
  return found;
}

function formatNamed(name: string): ExportFormat {
  const found = exportFormats.find((format) => format === name);
  if (found === undefined)
    throw invalidInput(
      'format',
      `format must be ${exportFormats.join(' or ')}; it was "${name.slice(0, 60)}".`,
    );
  return found;
}
