// Composes the gateway: the rooms, the contract and its resolvers.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { PlatformModule } from '#platform';
import type { Platform } from '#platform';
import { roomModules } from '#rooms';
import { accessResolvers } from './access/resolvers.js';
import { calendarResolvers } from './calendar/resolvers.js';
import { BaseResolver } from './graphql/base.resolver.js';
import { CheckedArguments } from './graphql/checked-arguments.js';
import { graphqlModule } from './graphql/graphql.module.js';
import { FreshReads } from './graphql/fresh-reads.js';
import { insightsResolvers } from './insights/resolvers.js';
import { loopsResolvers } from './loops/resolvers.js';
import { openingsResolvers } from './openings/resolvers.js';
import { peopleResolvers } from './people/resolvers.js';
import { remindersResolvers } from './reminders/resolvers.js';
import { scorecardsResolvers } from './scorecards/resolvers.js';

@Module({})
export class GatewayModule {
  static of(platform: Platform): DynamicModule {
    return {
      module: GatewayModule,
      imports: [PlatformModule.of(platform), ...roomModules, graphqlModule()],
      providers: [
        BaseResolver,
        ...accessResolvers,
        ...peopleResolvers,
        ...calendarResolvers,
        ...openingsResolvers,
        ...loopsResolvers,
        ...scorecardsResolvers,
        ...insightsResolvers,
        ...remindersResolvers,
        { provide: APP_INTERCEPTOR, useClass: CheckedArguments },
        { provide: APP_INTERCEPTOR, useClass: FreshReads },
      ],
    };
  }
}
