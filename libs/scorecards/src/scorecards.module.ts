// Puts the room together for Nest: its handlers of what happens to loops, and its use cases.
import { Module } from '@nestjs/common';
import { PlanScorecards } from './handlers/plan-scorecards.js';

const useCases = [] as const;

/** The scorecards room; needs the platform. */
@Module({ providers: [PlanScorecards, ...useCases], exports: [...useCases] })
export class ScorecardsModule {}
