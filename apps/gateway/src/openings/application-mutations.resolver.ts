// Changes of candidates and applications: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AddCandidate, EndApplication, GiveAvailability, RequestAvailability } from '#openings';
import type {
  AddCandidateInput,
  EndApplicationInput,
  GiveAvailabilityInput,
  RequestAvailabilityInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { applicationById } from './batches.js';

@Resolver()
export class ApplicationMutationsResolver {
  constructor(
    private readonly add: AddCandidate,
    private readonly give: GiveAvailability,
    private readonly request: RequestAvailability,
    private readonly end: EndApplication,
  ) {}

  @Mutation('addCandidate')
  addCandidate(@Args('input') input: AddCandidateInput, @Context() context: GqlContext): Promise<unknown> {
    return this.add.run(context.actor, input);
  }

  @Mutation('giveAvailability')
  giveAvailability(
    @Args('input') input: GiveAvailabilityInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.give.run(context.actor, input);
  }

  @Mutation('requestAvailability')
  requestAvailability(
    @Args('input') input: RequestAvailabilityInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.request.run(context.actor, input);
  }

  @Mutation('endApplication')
  endApplication(
    @Args('input') input: EndApplicationInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.end.run(context.actor, input);
  }
}

/** Payloads carry the application's id; what they show of it is read afresh. */
class WithApplication {
  @ResolveField('application')
  application(
    @Parent() payload: { readonly applicationId: string },
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return context.one(applicationById, payload.applicationId);
  }
}

@Resolver('CandidateAdded')
export class CandidateAddedResolver extends WithApplication {}
@Resolver('CandidateAlreadyApplied')
export class CandidateAlreadyAppliedResolver extends WithApplication {}
@Resolver('AvailabilityGiven')
export class AvailabilityGivenResolver extends WithApplication {}
@Resolver('AvailabilityRequested')
export class AvailabilityRequestedResolver extends WithApplication {}
@Resolver('ApplicationEnded')
export class ApplicationEndedResolver extends WithApplication {}
@Resolver('ApplicationNotActive')
export class ApplicationNotActiveResolver extends WithApplication {}
