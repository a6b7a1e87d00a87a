// Whether loops of a template can be filled in the days to come.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess } from '#access';
import { templateOutlooks } from '#loops';
import type { SeatOutlook } from '#loops';
import type { LoopTemplateRow, SeatTemplateRow } from '#openings';
import { Clock } from '#platform';
import { BatchesByKey } from '../graphql/batches-by-key.js';
import { GqlContext } from '../graphql/context.js';
import { seatTemplateById } from '../openings/batches.js';

@Resolver('LoopTemplate')
export class TemplateOutlookResolver {
  readonly #outlooks = new BatchesByKey<SeatOutlook>();

  constructor(private readonly clock: Clock) {}

  @ResolveField('outlook')
  async outlook(
    @Parent() { id, organizationId }: LoopTemplateRow,
    @Context() context: GqlContext,
  ): Promise<SeatOutlook[] | null> {
    if (!mayAccess(context.actor, 'template.edit', { organizationId })) return null;
    const batch = this.#outlooks.of(context, 'outlook', () => ({
      fetch: (tx, ids) => templateOutlooks(tx, ids, this.clock.now()),
      keyOf: ({ loopTemplateId }) => loopTemplateId,
    }));
    return context.many(batch, id);
  }
}

@Resolver('SeatOutlook')
export class SeatOutlookResolver {
  @ResolveField('seat')
  seat(@Parent() outlook: SeatOutlook, @Context() context: GqlContext): Promise<SeatTemplateRow | null> {
    return context.one(seatTemplateById, outlook.seatTemplateId);
  }
}
