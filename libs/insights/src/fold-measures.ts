// Folds what facts appended to the measures, so that what is read stays as large as what is counted. Nothing waits for
// it: readers sum both. A fold that is cut off leaves everything as it was, for the next one.
import { Inject, Injectable } from '@nestjs/common';
import { Database, PLATFORM, systemScope } from '#platform';
import type { Platform } from '#platform';
import { foldSome, organizationsToFold } from './measures.repository.js';

/** Fewer rows than these are left where they are: to sum them costs nothing. */
const WAITING_MIN = 200;
/** Rows in one transaction: some 50 ms. */
const BATCH = 2_000;

/** Folds appended rows of measures. */
@Injectable()
export class FoldMeasures {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly database: Database,
  ) {}

  /** Folds in all organizations in which enough waits; returns how many rows that were. */
  async sweep(): Promise<number> {
    let folded = 0;
    for (const { id } of await organizationsToFold(this.platform.relaySource, WAITING_MIN))
      folded += await this.ofOrganization(id);
    return folded;
  }

  /** Folds everything that waits in one organization; returns how many rows that were. */
  async ofOrganization(organizationId: string): Promise<number> {
    for (let folded = 0; ;) {
      const some = await this.database.transaction(systemScope(organizationId), (tx) => foldSome(tx, BATCH));
      folded += some;
      if (some < BATCH) return folded;
    }
  }
}
