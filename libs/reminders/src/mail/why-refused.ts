// What a mail server or the connection to it said, in a form that may be kept and shown.
interface MailError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

const LENGTH_MAX = 300;

/** What went wrong, at most 300 characters, without the address that servers like to repeat. */
export function whyRefused(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as MailError;
  const codes = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  const message = error instanceof Error ? error.message : String(error);
  const text = message.replace(/[^\s<>]+@[^\s<>]+/g, '…').replace(/\s+/g, ' ');
  return [...codes, text].join(' ').slice(0, LENGTH_MAX);
}
