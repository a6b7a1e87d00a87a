// The fields that belong to no room.
import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Clock, invalidInput } from '#platform';
import { programVersion } from '../version.js';

const BEAT_MS = 30_000;

@Resolver()
export class BaseResolver {
  constructor(private readonly clock: Clock) {}

  @Query('version')
  version(): string {
    return programVersion;
  }

  @Mutation('echo')
  echo(@Args('text') text: string): string {
    if (text.length > 200)
      throw invalidInput('text', `text has at most 200 characters; it had ${text.length}.`);
    return text;
  }

  @Subscription('heartbeat')
  async *heartbeat(): AsyncGenerator<{ heartbeat: Date }> {
    for (;;) {
      yield { heartbeat: this.clock.now() };
      await new Promise((resolve) => setTimeout(resolve, BEAT_MS).unref());
    }
  }
}
