// The door by which lists are taken out of the product: /export/<list>.csv and .json, narrowed by the words of the query.
// It only reads, so that a link is enough. Whoever may not, or asked for what is not there, reads why as plain text.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actors } from '#access';
import { Refusal, failureFacts, newId } from '#platform';
import type { Log, RefusalCode } from '#platform';
import type { ExportList } from '#rooms';
import { headersOf } from './headers.js';

/** What the door needs. */
export interface ExportContext {
  readonly actors: Actors;
  readonly exporting: ExportList;
  readonly log: Log;
}

const STATUSES: Readonly<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  LIMIT_REACHED: 429,
  CONFLICTING_KEY: 409,
};

type ExportRequest = FastifyRequest<{ Params: { file: string } }>;

/** Adds the door. */
export function addExports(server: FastifyInstance, context: ExportContext): void {
  server.get('/export/:file', { exposeHeadRoute: false }, async (request: ExportRequest, reply) => {
    try {
      return await send(context, request, reply);
    } catch (error) {
      return refuse(context.log, reply, error);
    }
  });
}

async function send(
  { actors, exporting, log }: ExportContext,
  request: ExportRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { file } = request.params;
  const dot = file.lastIndexOf('.');
  const [list, format] = dot < 0 ? [file, ''] : [file.slice(0, dot), file.slice(dot + 1)];
  const actor = await actors.of(headersOf(request.headers));
  const exported = await exporting.run(actor, { list, format, given: wordsOf(request.query) });
  const body = Readable.from(exported.text, { objectMode: false });
  // The connection breaks off, so that a part is not taken for the whole.
  body.on('error', (error) => {
    log.error({ list, ...failureFacts(error) }, 'An export broke off');
  });
  return reply
    .headers({
      'content-type': exported.contentType,
      'content-disposition': `attachment; filename="${exported.fileName}"`,
      'cache-control': 'no-store',
    })
    .send(body);
}

/** The words of the query; one that is given twice counts as given together, which no filter understands by mistake. */
const wordsOf = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query as object).map(([name, value]) => [name, String(value)]));

function refuse(log: Log, reply: FastifyReply, error: unknown): FastifyReply {
  const say = (status: number, message: string): FastifyReply =>
    reply
      .code(status)
      .headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      .send(`${message}\n`);
  if (error instanceof Refusal) return say(STATUSES[error.code], error.message);
  const incident = newId();
  log.error({ incident, ...failureFacts(error) }, 'A defect');
  return say(500, `Something went wrong on our side. Give this reference when you report it: ${incident}`);
}
