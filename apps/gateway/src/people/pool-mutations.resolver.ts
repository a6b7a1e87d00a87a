// The changes of pools: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AddToPool, CreatePool, RemoveFromPool, RenamePool } from '#people';
import type {
  AddToPoolInput,
  CreatePoolInput,
  RemoveFromPoolInput,
  RenamePoolInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class PoolMutationsResolver {
  constructor(
    private readonly create: CreatePool,
    private readonly add: AddToPool,
    private readonly remove: RemoveFromPool,
    private readonly rename: RenamePool,
  ) {}

  @Mutation('createPool')
  createPool(@Args('input') input: CreatePoolInput, @Context() context: GqlContext): Promise<unknown> {
    return this.create.run(context.actor, input);
  }

  @Mutation('renamePool')
  renamePool(@Args('input') input: RenamePoolInput, @Context() context: GqlContext): Promise<unknown> {
    return this.rename.run(context.actor, input);
  }

  @Mutation('addToPool')
  addToPool(@Args('input') input: AddToPoolInput, @Context() context: GqlContext): Promise<unknown> {
    return this.add.run(context.actor, input);
  }

  @Mutation('removeFromPool')
  removeFromPool(
    @Args('input') input: RemoveFromPoolInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.remove.run(context.actor, input);
  }
}
