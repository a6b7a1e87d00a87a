// A running gateway as a program asks it over HTTP: signs in with a password and asks GraphQL with the token.

/** Somebody signed in at a gateway. */
export interface ApiUser {
  readonly token: string;
  /** The answer's data. @throws Error with the whole answer when it holds errors */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

const DEADLINE_MS = 20_000;

/** Signs in at the gateway at `url`. @throws Error when refused */
export async function signInAt(url: string, email: string, password: string): Promise<ApiUser> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!answer.ok) throw new Error(`Signing in as ${email} answered ${answer.status}: ${await answer.text()}`);
  return apiUser(url, answer.headers.get('set-auth-token') ?? '');
}

/** Somebody with this bearer token, at the gateway at `url`. */
export const apiUser = (url: string, token: string): ApiUser => ({
  token,
  async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) {
    const asked = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const { data, errors } = (await asked.json()) as { data?: Data; errors?: unknown };
    if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data;
  },
});
