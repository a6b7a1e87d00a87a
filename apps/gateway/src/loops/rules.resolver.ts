// The rules that a loop has of its own, and how they came to be.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SetLoopRules, rulesOf } from '#loops';
import type { LoopRow, LoopRuleChangeRow, LoopRules } from '#loops';
import type { SetLoopRulesInput } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { WithLoop } from './about-loop.js';
import { memberById, ruleChangesOfLoop } from './batches.js';

@Resolver()
export class RulesMutationsResolver {
  constructor(private readonly set: SetLoopRules) {}

  @Mutation('setLoopRules')
  setLoopRules(@Args('input') input: SetLoopRulesInput, @Context() context: GqlContext): Promise<unknown> {
    return this.set.run(context.actor, input);
  }
}

@Resolver('LoopRulesSet')
export class LoopRulesSetResolver extends WithLoop {}

@Resolver('Loop')
export class LoopRulesResolver {
  @ResolveField('rules')
  rules(@Parent() loop: LoopRow): LoopRules {
    return rulesOf(loop);
  }

  @ResolveField('ruleChanges')
  ruleChanges(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<LoopRuleChangeRow[]> {
    return context.many(ruleChangesOfLoop, loop.id);
  }
}

@Resolver('LoopRuleChange')
export class LoopRuleChangeResolver {
  @ResolveField('changedBy')
  changedBy(@Parent() change: LoopRuleChangeRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, change.changedById);
  }
}
