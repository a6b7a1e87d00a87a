// How the organization's mail leaves, how it fared, and a mail to try it.
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import { Clock, Mailer } from '#platform';
import { SendTestMail, mailState } from '#reminders';
import type { MailState } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

@Resolver()
export class MailResolver {
  constructor(
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly test: SendTestMail,
  ) {}

  @Query('mailState')
  async mailState(@Context() context: GqlContext): Promise<MailState> {
    requireActor(context.actor, 'mail.check');
    const { route } = this.mailer;
    const state = await mailState(await context.read(), this.clock.now());
    return { ...state, route: route.kind, server: route.kind === 'smtp' ? route.server : null };
  }

  @Mutation('sendTestMail')
  sendTestMail(@Context() context: GqlContext): Promise<unknown> {
    return this.test.run(context.actor);
  }
}
