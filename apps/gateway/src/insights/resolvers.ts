// The resolver classes of insights, for the gateway's module.
import {
  ApplicationGroupResolver,
  BoardResolver,
  DeclineGroupResolver,
  DeclinedSeatResolver,
  LoopGroupResolver,
  ScorecardGroupResolver,
} from './board.resolver.js';
import { FindingResolver } from './finding.resolver.js';
import { HeatCellResolver, HeatRowResolver, LoadHeatResolver } from './load-heat.resolver.js';
import { MeasureRowResolver, MeasuresResolver } from './measures.resolver.js';
import { NeedConnectionResolver, NeedResolver, NeedsResolver } from './needs.resolver.js';
import { NudgeResolver, ScorecardsNudgedResolver } from './nudge.resolver.js';
import { OpeningProgressResolver } from './progress.resolver.js';

export const insightsResolvers = [
  NeedsResolver,
  NeedConnectionResolver,
  NeedResolver,
  BoardResolver,
  ApplicationGroupResolver,
  LoopGroupResolver,
  DeclineGroupResolver,
  ScorecardGroupResolver,
  DeclinedSeatResolver,
  OpeningProgressResolver,
  NudgeResolver,
  ScorecardsNudgedResolver,
  MeasuresResolver,
  MeasureRowResolver,
  FindingResolver,
  LoadHeatResolver,
  HeatRowResolver,
  HeatCellResolver,
];
