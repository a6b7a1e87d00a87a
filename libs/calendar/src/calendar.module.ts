// Composes the room for Nest. It needs the global PlatformModule.
import { Module } from '@nestjs/common';
import { AddDayOff } from './add-day-off.js';
import { RemoveCalendar } from './remove-calendar.js';
import { RemoveDayOff } from './remove-day-off.js';
import { UploadBusyTime } from './upload-busy-time.js';

const useCases = [UploadBusyTime, RemoveCalendar, AddDayOff, RemoveDayOff];

/** Provides the use cases about busy time and days off. */
@Module({ providers: useCases, exports: useCases })
export class CalendarModule {}
