// Fields with arguments are batched too: all of one operation that ask with the same arguments share a batch, so that
// there are as many statements as questions, not as rows.
import type { Batch, GqlContext } from './context.js';

/** The batches of each operation, by what is asked. */
export class BatchesByKey<Row> {
  readonly #byContext = new WeakMap<GqlContext, Map<string, Batch<string, Row>>>();

  /** The batch for this question, made where the operation has not asked it yet. */
  of(context: GqlContext, key: string, make: () => Batch<string, Row>): Batch<string, Row> {
    const batches = this.#byContext.get(context) ?? new Map<string, Batch<string, Row>>();
    this.#byContext.set(context, batches);
    const batch = batches.get(key) ?? make();
    batches.set(key, batch);
    return batch;
  }
}
