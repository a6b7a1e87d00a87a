// The resolvers about people, for the gateway's module.
import { DirectoryResolver, PoolCountsResolver } from './directory.resolver.js';
import { hoursResolvers } from './hours.resolver.js';
import { InterviewerMutationsResolver } from './interviewer-mutations.resolver.js';
import { InterviewerResolver } from './interviewers.resolver.js';
import { payloadResolvers } from './payloads.resolver.js';
import { PeopleFileResolver } from './people-file.resolver.js';
import { PoolMutationsResolver } from './pool-mutations.resolver.js';
import { PoolMembershipResolver, PoolResolver } from './pools.resolver.js';

/** All of them. */
export const peopleResolvers = [
  InterviewerResolver,
  InterviewerMutationsResolver,
  PoolResolver,
  PoolMembershipResolver,
  PoolMutationsResolver,
  PeopleFileResolver,
  DirectoryResolver,
  PoolCountsResolver,
  ...hoursResolvers,
  ...payloadResolvers,
];
