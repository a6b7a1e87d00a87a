// Taking back what was just changed: hands the input to the use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HeldBack, UndoChange } from '#loops';
import type { UndoChangeInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { WithLoop } from './about-loop.js';
import { revisionsOfLoop } from './batches.js';

@Resolver()
export class UndoResolver {
  constructor(private readonly undo: UndoChange) {}

  @Mutation('undoChange')
  undoChange(@Args('input') input: UndoChangeInput, @Context() context: GqlContext): Promise<unknown> {
    return this.undo.run(context.actor, input);
  }
}

@Resolver('ChangeUndone')
export class ChangeUndoneResolver extends WithLoop {}

interface Booked {
  readonly loopId: string;
  readonly revision: number;
}

@Resolver('LoopBooked')
export class LoopBookedResolver extends WithLoop {
  constructor(private readonly heldBack: HeldBack) {
    super();
  }

  @ResolveField('undoUntil')
  async undoUntil(@Parent() booked: Booked, @Context() context: GqlContext): Promise<Date | null> {
    const rows = await context.many(revisionsOfLoop, booked.loopId);
    const row = rows.find(({ revision }) => revision === booked.revision);
    return row === undefined ? null : this.heldBack.undoUntil(row, context.actor.memberId);
  }
}
