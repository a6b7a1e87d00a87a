// The changes of interviewers: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EndPause, MakeInterviewer, PauseInterviewer, UpdateInterviewer } from '#people';
import type {
  EndPauseInput,
  MakeInterviewerInput,
  PauseInterviewerInput,
  UpdateInterviewerInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class InterviewerMutationsResolver {
  constructor(
    private readonly make: MakeInterviewer,
    private readonly update: UpdateInterviewer,
    private readonly pause: PauseInterviewer,
    private readonly end: EndPause,
  ) {}

  @Mutation('makeInterviewer')
  makeInterviewer(
    @Args('input') input: MakeInterviewerInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.make.run(context.actor, input);
  }

  @Mutation('updateInterviewer')
  updateInterviewer(
    @Args('input') input: UpdateInterviewerInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.update.run(context.actor, input);
  }

  @Mutation('pauseInterviewer')
  pauseInterviewer(
    @Args('input') input: PauseInterviewerInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.pause.run(context.actor, input);
  }

  @Mutation('endPause')
  endPause(@Args('input') input: EndPauseInput, @Context() context: GqlContext): Promise<unknown> {
    return this.end.run(context.actor, input);
  }
}
