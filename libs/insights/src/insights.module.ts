// Composes the room for Nest. It needs the global PlatformModule.
import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '#platform';
import { RemindersModule } from '#reminders';
import { FoldMeasures } from './fold-measures.js';
import { FollowFacts } from './handlers/follow-facts.js';
import { NudgeOverdueScorecards } from './nudge-overdue-scorecards.js';

const offered = [FoldMeasures, NudgeOverdueScorecards];

/** Provides the fold and the nudge; registers the room's event handlers. */
@Module({ imports: [RemindersModule], providers: [...offered, FollowFacts], exports: offered })
export class InsightsModule implements OnModuleInit {
  constructor(
    @Inject(EventHandlers) private readonly handlers: EventHandlers,
    private readonly followFacts: FollowFacts,
  ) {}

  /** The rooms below registered their handlers when they were constructed: these come after. */
  onModuleInit(): void {
    this.followFacts.register(this.handlers);
  }
}
