// Composes the export of lists for Nest. It needs the global PlatformModule.
import { Module } from '@nestjs/common';
import { ExportList } from './export-list.js';

/** Provides the use case that takes lists out of the product. */
@Module({ providers: [ExportList], exports: [ExportList] })
export class ExportModule {}
