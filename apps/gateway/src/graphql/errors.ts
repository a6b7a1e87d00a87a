// The one place where thrown failures become GraphQL errors: refusals keep their code and details, anything else
// is a defect, logged without values under an incident id, of which the caller sees nothing else.
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { Refusal, failureFacts, newId } from '#platform';
import type { Log, RefusalCode } from '#platform';

/** Each refusal and how it is spelled in `errors[].extensions.code`; exhaustive by type. */
const CODES: Readonly<Record<RefusalCode, string>> = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_INPUT: 'INVALID_INPUT',
  LIMIT_REACHED: 'LIMIT_REACHED',
  CONFLICTING_KEY: 'CONFLICTING_KEY',
};

/** Codes by which GraphQL itself refuses a document or its variables: the caller's to mend, so shown as they are. */
const PROTOCOL = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'INVALID_INPUT',
  'LIMIT_REACHED',
  'UNAUTHENTICATED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNKNOWN_DOCUMENT',
]);

const rootCause = (error: unknown): unknown => {
  let at = error;
  for (;;) {
    const inner = at instanceof GraphQLError ? at.originalError : at instanceof Error ? at.cause : undefined;
    if (!(inner instanceof Error)) return at;
    at = inner;
  }
};

/** GraphQL says of too many wrong variables at once that it stopped counting, without a code and at no field. */
const isRefusedVariable = (cause: unknown, { path }: GraphQLFormattedError): boolean =>
  cause instanceof GraphQLError &&
  cause.originalError === undefined &&
  path === undefined &&
  cause.extensions.code === undefined &&
  cause.message.startsWith('Too many errors processing variables');

/** What GraphQL says of a variable, before what the scalar that refused it says; the last name is the field's. */
const AT_FIELD = /^Variable "\$\w+" got invalid value .*? at "(?:[\w.[\]]*\.)?(\w+)(?:\[\d+\])*"; /s;

/** What a scalar refused, as any other refusal of a field: its name as a detail, and the reason alone as the text. */
function refusedByScalar(message: string): { readonly message: string; readonly field: string } | null {
  const [opening = '', field] = AT_FIELD.exec(message) ?? [];
  return field === undefined ? null : { message: message.slice(opening.length), field };
}

/** What the caller gave is repeated to them, but not all of a megabyte. */
const MESSAGE_MAX = 600;

/** Formats errors for the caller. */
export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Formats one error for the caller and logs it when it is a defect. */
export const errorFormatter =
  (log: Log): ErrorFormatter =>
  (formatted, error) => {
    const cause = rootCause(error);
    const where = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    if (cause instanceof Refusal)
      return { message: cause.message, ...where, extensions: { ...cause.details, code: CODES[cause.code] } };
    const code = isRefusedVariable(cause, formatted) ? 'BAD_USER_INPUT' : formatted.extensions?.code;
    if (typeof code === 'string' && PROTOCOL.has(code)) {
      const refused = code === 'INVALID_INPUT' ? refusedByScalar(formatted.message) : null;
      if (refused !== null) {
        const { message, field } = refused;
        return { message: `${field}: ${message}`, ...where, extensions: { code, field } };
      }
      const { message } = formatted;
      const shown = message.length <= MESSAGE_MAX ? message : `${message.slice(0, MESSAGE_MAX)}…`;
      return { message: shown, ...where, extensions: { code } };
    }
    const incident = newId();
    log.error({ incident, path: formatted.path, ...failureFacts(cause) }, 'A defect');
    return {
      message: `Something went wrong on our side. Look at what is there before you try again, and give this reference when you report it: ${incident}`,
      ...where,
      extensions: { code: 'INTERNAL', incident },
    };
  };
