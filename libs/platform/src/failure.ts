// The two fates of failure that are thrown: a refusal (the caller may not, or did not ask properly) and a
// defect (our own mistake). The third, an outcome that a person could have expected, is a returned value.

/** Why a caller is refused; each becomes `errors[].extensions.code` at the door. */
export type RefusalCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT' | 'LIMIT_REACHED' | 'CONFLICTING_KEY';

/** Thrown when the caller may not do what was asked, or did not ask properly; `details.field` names the input. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/**
 * A refusal for the moment: there is more to do right now than this process takes on, and the same question may be
 * answered later, so that no idempotency key keeps it.
 */
export class Overload extends Refusal {
  constructor(message: string) {
    super('LIMIT_REACHED', message);
  }
}

/** A refusal of bad input: which field, what was wrong and what would be right. */
export const invalidInput = (field: string, message: string): Refusal =>
  new Refusal('INVALID_INPUT', message, { field });

/** The refusal for what does not exist or may not be seen: the caller cannot tell which. */
export const notFound = (what: string): Refusal =>
  new Refusal('NOT_FOUND', `There is no such ${what}.`, { what });

/** A named database constraint that fired; it rolls back its transaction and becomes an outcome outside of it. */
export class ConstraintHit extends Error {
  constructor(
    readonly table: string,
    readonly constraint: string,
    readonly sqlState: string,
  ) {
    super(`Constraint ${constraint} of ${table} was violated (${sqlState})`);
    this.name = 'ConstraintHit';
  }
}

/** Throws a defect unless `condition` holds: for what only a programming error can make false. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (condition === false || condition === null || condition === undefined)
    throw new Error(`Invariant: ${message}`);
}
