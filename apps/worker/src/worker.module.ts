// Composes the worker: the platform and all rooms, whose event handlers it runs.
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { PlatformModule } from '#platform';
import type { Platform } from '#platform';
import { roomModules } from '#rooms';

@Module({})
export class WorkerModule {
  static of(platform: Platform): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.of(platform), ...roomModules] };
  }
}
