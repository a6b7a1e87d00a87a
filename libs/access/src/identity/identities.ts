// Sign-in identities and their sessions, kept by better-auth. It is loaded at the first use, because it costs
// half a second that a worker or a request without credentials need not pay.
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { AUTH_ROLE, Logs, Mailer, SystemClock, invalidInput, openPool } from '#platform';
import { AccessSettings } from '../access-settings.js';
import type { BetterAuth } from './better-auth.js';
import { emailAddress } from './email-address.js';
import { IdentityChanges } from './identity-changes.js';
import {
  CLIENT_ADDRESS_HEADER,
  LINK_PATH,
  LINK_SECONDS,
  PASSWORD_CHARACTERS_MAX as MAX,
  PASSWORD_CHARACTERS_MIN as MIN,
} from './sign-in-rules.js';
import { signInMail } from './sign-in-mail.js';
import { hashToken } from './token-hash.js';
import { trustedOrigins } from './trusted-origins.js';

/** A valid session: whose it is and which organization it chose. */
export interface SignedIn {
  readonly identityId: string;
  readonly email: string;
  readonly name: string;
  readonly sessionToken: string;
  readonly chosenOrganizationId: string | null;
}

/** What a new identity starts with; without a password it signs in by link. */
export interface NewIdentity {
  readonly email: string;
  readonly name: string;
  readonly password?: string;
}

/** A session was opened; `cookies` are the values of its Set-Cookie headers. */
export interface LinkOpened {
  readonly kind: 'LinkOpened';
  readonly cookies: readonly string[];
}

/** The link was used before, has expired or never was one. */
export interface LinkUnusable {
  readonly kind: 'LinkUnusable';
}

interface Loaded {
  readonly auth: BetterAuth;
  readonly pool: ReturnType<typeof openPool>;
}

const POOL_MAX = 4;

/** Creates identities, answers the sign-in routes and says whose session a request carries. */
@Injectable()
export class Identities implements OnApplicationShutdown {
  #loading: Promise<Loaded> | null = null;
  readonly #sending = new Set<Promise<void>>();

  constructor(
    private readonly settings: AccessSettings,
    private readonly mailer: Mailer,
    private readonly logs: Logs,
    private readonly changes: IdentityChanges,
  ) {}

  /**
   * Answers a request under /api/auth. `clientAddress` is the peer's IP address as the gateway knows it;
   * attempts are counted by it.
   */
  async handle(request: Request, clientAddress: string): Promise<Response> {
    const { auth } = await this.#load();
    const headers = new Headers(request.headers);
    headers.set(CLIENT_ADDRESS_HEADER, clientAddress);
    return auth.handler(new Request(request, { headers }));
  }

  /** Whose session the cookie or bearer token in `headers` is; null when there is none or it has ended. */
  async signedIn(headers: Headers): Promise<SignedIn | null> {
    const { auth } = await this.#load();
    const found = await auth.api.getSession({ headers });
    if (found === null) return null;
    const { session, user } = found;
    return {
      identityId: user.id,
      email: user.email,
      name: user.name,
      sessionToken: session.token,
      chosenOrganizationId: session.organizationId ?? null,
    };
  }

  /** The identity with this e-mail address, or null. */
  async find(email: string): Promise<string | null> {
    const { auth } = await this.#load();
    const context = await auth.$context;
    return (await context.internalAdapter.findUserByEmail(emailAddress(email)))?.user.id ?? null;
  }

  /**
   * Creates an identity whose address is known to be its owner's, or finds the one that has it already; the
   * password of an existing one stays as it is.
   * @throws {Refusal} INVALID_INPUT for an unusable e-mail address or password
   */
  async create(identity: NewIdentity): Promise<{ identityId: string; created: boolean }> {
    const { auth } = await this.#load();
    const email = emailAddress(identity.email);
    const { password } = identity;
    if (password !== undefined && (password.length < MIN || password.length > MAX))
      throw invalidInput(
        'password',
        `password must have ${MIN} to ${MAX} characters; it had ${password.length}.`,
      );
    const existing = await this.find(email);
    if (existing !== null) return { identityId: existing, created: false };
    const { internalAdapter, password: hashing } = await auth.$context;
    const hash = password === undefined ? null : await hashing.hash(password);
    try {
      const user = await internalAdapter.createUser(
        { email, name: identity.name, emailVerified: true },
        { method: 'admin' },
      );
      if (hash !== null)
        await internalAdapter.linkAccount({
          userId: user.id,
          accountId: user.id,
          providerId: 'credential',
          password: hash,
        });
      return { identityId: user.id, created: true };
    } catch (error) {
      // Somebody else created it between the look and the leap: the unique address decides who was first.
      const winner = await this.find(email);
      if (winner === null) throw error;
      return { identityId: winner, created: false };
    }
  }

  /** The address of a page whose button signs the identity of `email` in once, within `seconds`. */
  async signInLink(email: string, seconds: number): Promise<string> {
    const { auth } = await this.#load();
    const { internalAdapter } = await auth.$context;
    const token = randomBytes(32).toString('base64url');
    await internalAdapter.createVerificationValue({
      identifier: `magic-link:${hashToken(token)}`,
      value: JSON.stringify({ type: 'magic-link', email: emailAddress(email) }),
      // better-auth compares with the machine's clock, so a simulated one must not set this.
      expiresAt: new Date(new SystemClock().nowMs() + seconds * 1_000),
    });
    return this.#linkOf(token, '/');
  }

  /**
   * Uses the token of a sign-in link up and opens a session; `sent` are the headers of the request that asks,
   * `clientAddress` is its peer's IP address.
   */
  async openLink(token: string, sent: Headers, clientAddress: string): Promise<LinkOpened | LinkUnusable> {
    const { auth } = await this.#load();
    const headers = new Headers(sent);
    headers.set(CLIENT_ADDRESS_HEADER, clientAddress);
    const response = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
    const cookies = response.headers.getSetCookie();
    if (response.status >= 500) throw new Error('A sign-in link could not be opened');
    return cookies.length === 0 ? { kind: 'LinkUnusable' } : { kind: 'LinkOpened', cookies };
  }

  /**
   * Makes `organizationId` the organization in which this session acts; membership is the caller's to check.
   */
  async choose(
    session: Pick<SignedIn, 'sessionToken' | 'identityId'>,
    organizationId: string,
  ): Promise<void> {
    const { auth } = await this.#load();
    const { internalAdapter } = await auth.$context;
    await internalAdapter.updateSession(session.sessionToken, { organizationId });
    await this.changes.announceNow(session.identityId);
  }

  /** Waits for mails on their way and closes the connections; a later use would open them again. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.#sending);
    const loading = this.#loading;
    this.#loading = null;
    if (loading !== null) await (await loading).pool.end();
  }

  #linkOf(token: string, next: string): string {
    const query = new URLSearchParams(next === '/' ? { token } : { token, next });
    return `${this.settings.publicUrl}${LINK_PATH}?${query.toString()}`;
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#open().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #open(): Promise<Loaded> {
    const { createBetterAuth } = await import('./better-auth.js');
    const pool = openPool(this.settings.databaseUrl, AUTH_ROLE, 'auth', POOL_MAX);
    pool.on('error', () => this.logs.warn({ from: 'sign-in' }, 'An idle database connection was lost'));
    const auth = createBetterAuth({
      pool,
      secret: this.settings.sessionSecret,
      publicUrl: this.settings.publicUrl,
      trustedOrigins: (request) => trustedOrigins(this.settings, request?.headers.get('host') ?? null),
      logs: this.logs,
      hashLinkToken: hashToken,
      sendLink: (email, token, next) => this.#sendLink(email, this.#linkOf(token, next), LINK_SECONDS / 60),
      onSessionEnded: (identityId) => this.changes.announceNow(identityId),
    });
    return { auth, pool };
  }

  /** The answer does not wait for the mail: how long it takes would tell whether the address is known. */
  async #sendLink(email: string, url: string, minutes: number): Promise<void> {
    if ((await this.find(email)) === null) return;
    const sending = this.mailer
      .send(signInMail(email, url, minutes))
      .catch(() => this.logs.error({ from: 'sign-in' }, 'A sign-in link could not be mailed'))
      .finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }
}
