// Sends one registered operation and tells the ways in which it can fail apart, because what people can do about them
// differs: nothing reached us, the session ended, this tab is older than the gateway, it is not there, it was refused.
import { sayer } from '../words/words.js';
import { dataWords } from './data.words.js';
import type { Operation } from './operation.js';

const say = sayer(dataWords);

/** Why an operation failed. */
export type FailureKind = 'offline' | 'signedOut' | 'outdated' | 'notFound' | 'refused' | 'broken';

/** An operation that did not answer; `message` is for people, `reference` finds it in the log. */
export class Failed extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly field: string | null = null,
    readonly reference: string | null = null,
    /** Whether something was to be changed: then nobody may read that it could not be loaded. */
    readonly changing = false,
  ) {
    super(message);
  }

  /** Whether a change may have been saved all the same, because its answer was lost on the way. */
  get unsure(): boolean {
    return this.changing && (this.kind === 'offline' || (this.kind === 'broken' && this.reference === null));
  }
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string; readonly incident?: string };
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signedOut',
  NOT_FOUND: 'notFound',
  UNKNOWN_DOCUMENT: 'outdated',
  INTERNAL: 'broken',
};

const failureOf = ({ message, extensions = {} }: GraphqlError, changing: boolean): Failed =>
  new Failed(
    KINDS[extensions.code ?? ''] ?? 'refused',
    message,
    extensions.field ?? null,
    extensions.incident ?? null,
    changing,
  );

/**
 * Asks the gateway.
 * @throws {Failed} when there is no whole answer
 */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const changing = operation.kind === 'mutation';
  const answer = await post({ documentId: operation.id, variables }, changing, signal);
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw failureOf(error, changing);
  return answer.data as Data;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

async function post(body: unknown, changing: boolean, signal: AbortSignal | undefined): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Failed('offline', say(changing ? 'lostChange' : 'unreached'), null, null, changing);
  }
  try {
    return (await response.json()) as Answer;
  } catch {
    const text = say(changing ? 'unreadableChange' : 'unreadable', { status: response.status });
    throw new Failed('broken', text, null, null, changing);
  }
}
