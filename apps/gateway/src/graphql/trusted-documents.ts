// The operations that the web application was built with. Its pages send an operation's id instead of a text, so that a
// page can ask nothing that no screen asks; programs with a token go on sending texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const FILE = join(import.meta.dirname, '..', '..', '..', 'web', 'src', 'generated', 'documents.json');

const documents = new Map(
  Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, string>>),
);

/** What a request for an operation that is not registered is answered; `code` is for the page's program. */
export const UNKNOWN_DOCUMENT = {
  message: 'This page is of another version than the server. Reload it; what you have entered is kept.',
  code: 'UNKNOWN_DOCUMENT',
} as const;

/** The text of a registered operation; null when `id` is none. */
export const trustedDocument = (id: unknown): string | null =>
  typeof id === 'string' ? (documents.get(id) ?? null) : null;

interface Asked {
  readonly documentId?: unknown;
  readonly variables?: unknown;
}

/** Puts the text in place of the id before GraphQL sees the request. */
export function addTrustedDocuments(server: FastifyInstance): void {
  server.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.url.split('?')[0] !== '/graphql') return;
    const { documentId, variables } = (request.body ?? {}) as Asked;
    if (documentId === undefined) return;
    const query = trustedDocument(documentId);
    if (query === null) {
      const { message, code } = UNKNOWN_DOCUMENT;
      return reply.code(400).send({ errors: [{ message, extensions: { code } }] });
    }
    request.body = { query, variables };
    return undefined;
  });
}
