// The resolver classes of scorecards, for the gateway's module.
import {
  ApplicationStateResolver,
  CancelReasonResolver,
  RevisionReasonResolver,
} from './application-state.resolver.js';
import { DebriefRoomResolver } from './debrief-room.resolver.js';
import * as loopScores from './loop-scores.resolver.js';
import * as packet from './packet.resolver.js';
import * as scorecard from './scorecard.resolver.js';
import * as mutations from './scoring-mutations.resolver.js';

export const scorecardsResolvers = [
  ApplicationStateResolver,
  CancelReasonResolver,
  RevisionReasonResolver,
  DebriefRoomResolver,
  ...Object.values(scorecard),
  ...Object.values(loopScores),
  ...Object.values(packet),
  ...Object.values(mutations),
];
