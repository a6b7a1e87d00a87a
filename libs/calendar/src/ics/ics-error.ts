/** A calendar file that cannot be understood: `message` says what was wrong and, where there is one, on which line. */
export class IcsError extends Error {
  override readonly name = 'IcsError';
}
