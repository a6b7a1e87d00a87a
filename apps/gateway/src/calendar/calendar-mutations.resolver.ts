// The changes of busy time and days off: each hands its input to a use case and its outcome to the union.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AddDayOff, RemoveCalendar, RemoveDayOff, UploadBusyTime } from '#calendar';
import type {
  AddDayOffInput,
  RemoveCalendarInput,
  RemoveDayOffInput,
  UploadBusyTimeInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class CalendarMutationsResolver {
  constructor(
    private readonly upload: UploadBusyTime,
    private readonly remove: RemoveCalendar,
    private readonly addDay: AddDayOff,
    private readonly removeDay: RemoveDayOff,
  ) {}

  @Mutation('uploadBusyTime')
  uploadBusyTime(
    @Args('input') input: UploadBusyTimeInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.upload.run(context.actor, input);
  }

  @Mutation('removeCalendar')
  removeCalendar(
    @Args('input') input: RemoveCalendarInput,
    @Context() context: GqlContext,
  ): Promise<unknown> {
    return this.remove.run(context.actor, input);
  }

  @Mutation('addDayOff')
  addDayOff(@Args('input') input: AddDayOffInput, @Context() context: GqlContext): Promise<unknown> {
    return this.addDay.run(context.actor, input);
  }

  @Mutation('removeDayOff')
  removeDayOff(@Args('input') input: RemoveDayOffInput, @Context() context: GqlContext): Promise<unknown> {
    return this.removeDay.run(context.actor, input);
  }
}
