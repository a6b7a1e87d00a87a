// How far an opening has come; for those who run openings.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import { progressOfOpenings } from '#insights';
import type { OpeningProgress } from '#insights';
import type { OpeningRow } from '#openings';
import { Clock } from '#platform';
import { BatchesByKey } from '../graphql/batches-by-key.js';
import { GqlContext } from '../graphql/context.js';

@Resolver('Opening')
export class OpeningProgressResolver {
  readonly #progress = new BatchesByKey<OpeningProgress>();

  constructor(private readonly clock: Clock) {}

  @ResolveField('progress')
  async progress(
    @Parent() { id, organizationId }: OpeningRow,
    @Context() context: GqlContext,
  ): Promise<object | null> {
    const { actor } = context;
    if (!mayAccess(actor, 'opening.progress', { organizationId })) return null;
    const batch = this.#progress.of(context, 'progress', () => ({
      fetch: (tx, ids) => progressOfOpenings(tx, actor, ids, this.clock.now()),
      keyOf: ({ openingId }) => openingId,
    }));
    const found = await context.one(batch, id);
    return found === null ? null : { ...found, nextStep: found.next.step, nextCount: found.next.count };
  }
}
