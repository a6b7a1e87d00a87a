// The resolver classes of loops, for the gateway's module.
import { InterviewResolver, ProposedInterviewResolver, SeatResolver } from './interview.resolver.js';
import * as batch from './batch.resolver.js';
import * as candidateLinks from './candidate-links.resolver.js';
import { PlanConflictResolver } from './conflict.resolver.js';
import * as changes from './change-mutations.resolver.js';
import * as changed from './change.resolver.js';
import * as outlook from './outlook.resolver.js';
import * as places from './places.resolver.js';
import * as mutations from './loop-mutations.resolver.js';
import * as planning from './planning.resolver.js';
import * as own from './own-interviews.resolver.js';
import * as swaps from './swap.resolver.js';
import * as repairs from './repair.resolver.js';
import { ApplicationLoopResolver, LoopResolver, ProposalResolver } from './loop.resolver.js';
import * as rules from './rules.resolver.js';
import * as undo from './undo.resolver.js';
import * as training from './training.resolver.js';

export const loopsResolvers = [
  LoopResolver,
  ApplicationLoopResolver,
  ProposalResolver,
  InterviewResolver,
  SeatResolver,
  ProposedInterviewResolver,
  PlanConflictResolver,
  ...Object.values(mutations),
  ...Object.values(changes),
  ...Object.values(changed),
  ...Object.values(own),
  ...Object.values(swaps),
  ...Object.values(batch),
  ...Object.values(planning),
  ...Object.values(places),
  ...Object.values(outlook),
  ...Object.values(training),
  ...Object.values(repairs),
  ...Object.values(rules),
  ...Object.values(undo),
  ...Object.values(candidateLinks),
];
