// What operations about loops share: how many options are asked for, and the loop that a payload is about.
import { Context, Parent, ResolveField } from '@nestjs/graphql';
import { invalidInput } from '#platform';
import { GqlContext } from '../graphql/context.js';
import { loopById } from './batches.js';

const OPTIONS_DEFAULT = 3;
const OPTIONS_MAX = 5;

/** How many options are wanted. @throws {Refusal} INVALID_INPUT */
export function optionsOf({ options }: { readonly options?: number | null | undefined }): number {
  const wanted = options ?? OPTIONS_DEFAULT;
  if (wanted < 1 || wanted > OPTIONS_MAX)
    throw invalidInput('options', `options must be 1 to ${OPTIONS_MAX}; it was ${wanted}.`);
  return wanted;
}

interface AboutLoop {
  readonly loopId: string;
}

/** Payloads carry the loop's id; what they show of it is read afresh. */
export class WithLoop {
  @ResolveField('loop')
  loop(@Parent() payload: AboutLoop, @Context() context: GqlContext): Promise<unknown> {
    return context.one(loopById, payload.loopId);
  }
}
