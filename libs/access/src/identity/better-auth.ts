// Composes better-auth: e-mail and password, links by mail, bearer tokens, on the tables of the schema
// `auth`. Nobody signs up here: accounts arise from accepted invitations, from `init` and from the
// demonstration data.
import { betterAuth } from 'better-auth';
import { bearer, magicLink } from 'better-auth/plugins';
import { newId } from '#platform';
import type { Logs, openPool } from '#platform';
import {
  AUTH_PATH,
  CLIENT_ADDRESS_HEADER,
  LINK_SECONDS,
  PASSWORD_CHARACTERS_MAX,
  PASSWORD_CHARACTERS_MIN,
  SESSION_SECONDS,
} from './sign-in-rules.js';

const MINUTE = 60;

/** What the composition needs from the room. */
export interface BetterAuthOptions {
  readonly pool: ReturnType<typeof openPool>;
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: (request?: Request) => string[];
  readonly logs: Logs;
  readonly hashLinkToken: (token: string) => string;
  /** Sends a link with this token, if the address belongs to an identity; `next` is where to go after it. */
  readonly sendLink: (email: string, token: string, next: string) => Promise<void>;
  /** Told of each session that ended. */
  readonly onSessionEnded: (identityId: string) => Promise<void>;
}

/**
 * Routes of better-auth that this product does not offer. Opening a link by GET is among them: mail scanners
 * follow links, so a link is used by the button of a page.
 */
const closedPaths = [
  '/sign-up/email',
  '/sign-in/social',
  '/update-user',
  '/update-session',
  '/delete-user',
  '/delete-user/callback',
  '/change-email',
  '/link-social',
  '/unlink-account',
  '/get-access-token',
  '/refresh-token',
  '/account-info',
  '/send-verification-email',
  '/verify-email',
  '/request-password-reset',
  '/reset-password',
  '/magic-link/verify',
];

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

const tables = {
  user: { modelName: 'identity', fields: { emailVerified: 'email_verified', ...stamps } },
  session: {
    modelName: 'session',
    fields: {
      userId: 'identity_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...stamps,
    },
    additionalFields: {
      organizationId: { type: 'string', required: false, input: false, fieldName: 'organization_id' },
    },
    expiresIn: SESSION_SECONDS,
    disableSessionRefresh: true,
  },
  account: {
    modelName: 'account',
    fields: {
      userId: 'identity_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: { fields: { expiresAt: 'expires_at', ...stamps } },
} as const;

const rateLimit = {
  enabled: true,
  storage: 'database',
  modelName: 'rate_limit',
  fields: { lastRequest: 'last_request' },
  window: MINUTE,
  max: 300,
  customRules: {
    '/sign-in/email': { window: MINUTE, max: 20 },
    '/sign-in/magic-link': { window: MINUTE, max: 5 },
    '/change-password': { window: MINUTE, max: 5 },
    // Reading one's session is what every page does first; it needs no counting in the database.
    '/get-session': false,
  },
} as const;

/** What a caller did wrong is answered and not logged; our own failures are logged by their kind alone. */
function logFailure(logs: Logs, error: unknown): void {
  const { name = 'unknown', statusCode = 500 } = error as { name?: string; statusCode?: number };
  if (statusCode >= 500) logs.error({ from: 'sign-in', error: name, statusCode }, 'A sign-in request failed');
}

/** A configured better-auth; its type is inferred, because it carries that of every route. */
export const createBetterAuth = (options: BetterAuthOptions) =>
  betterAuth({
    appName: 'Loopwright',
    baseURL: options.publicUrl,
    basePath: AUTH_PATH,
    secret: options.secret,
    trustedOrigins: (request) => options.trustedOrigins(request),
    database: options.pool,
    disabledPaths: closedPaths,
    telemetry: { enabled: false },
    // Only the message: what follows it may hold addresses of people.
    logger: {
      level: 'error',
      log: (level, message) => options.logs.warn({ from: 'sign-in', level }, message),
    },
    onAPIError: { onError: (error) => logFailure(options.logs, error) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_CHARACTERS_MIN,
      maxPasswordLength: PASSWORD_CHARACTERS_MAX,
    },
    ...tables,
    rateLimit,
    plugins: [
      bearer(),
      magicLink({
        disableSignUp: true,
        expiresIn: LINK_SECONDS,
        storeToken: { type: 'custom-hasher', hash: (token) => Promise.resolve(options.hashLinkToken(token)) },
        sendMagicLink: ({ email, token, url }) =>
          options.sendLink(email, token, new URL(url).searchParams.get('callbackURL') ?? '/'),
      }),
    ],
    databaseHooks: { session: { delete: { after: (session) => options.onSessionEnded(session.userId) } } },
    advanced: {
      cookiePrefix: 'loopwright',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
  });

/** The inferred type of the configured better-auth. */
export type BetterAuth = ReturnType<typeof createBetterAuth>;
