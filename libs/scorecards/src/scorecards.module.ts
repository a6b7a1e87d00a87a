// Puts the room together for Nest: its handlers of what happens to loops, and its use cases.
import { Module } from '@nestjs/common';
import { AmendScorecard } from './amend-scorecard.js';
import { FollowSeatRoles } from './handlers/follow-seat-roles.js';
import { PlanScorecards } from './handlers/plan-scorecards.js';
import { MakeDecision } from './make-decision.js';
import { OpenDebrief } from './open-debrief.js';
import { SaveScorecardDraft } from './save-scorecard-draft.js';
import { SubmitScorecard } from './submit-scorecard.js';

const useCases = [SaveScorecardDraft, SubmitScorecard, AmendScorecard, OpenDebrief, MakeDecision];

/** The scorecards room; needs the platform. */
@Module({ providers: [PlanScorecards, FollowSeatRoles, ...useCases], exports: useCases })
export class ScorecardsModule {}
