// What an operator asks a worker: whether it lives, whether it can work, and its metrics.
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { ConfigError, failureFacts } from '#platform';
import type { Platform } from '#platform';
import type { WorkerMetrics } from './worker-metrics.js';

/** A listening health server. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

const answer = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
};

const json = (response: ServerResponse, status: number, body: unknown): void =>
  answer(response, status, 'application/json', JSON.stringify(body));

/**
 * Listens on HOST (loopback when absent) and WORKER_PORT (0: any free one).
 * @throws {ConfigError} when the port is taken or may not be used
 */
export async function startHealthServer(platform: Platform, metrics: WorkerMetrics): Promise<HealthServer> {
  const { config } = platform;
  const host = config.HOST ?? '127.0.0.1';
  const server = createServer((request, response) => {
    void respond(request.url ?? '/', platform, metrics, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new ConfigError(
          `WORKER_PORT: cannot listen on ${host}:${config.WORKER_PORT} (${error.code ?? 'failed'}).`,
        ),
      );
    });
    server.listen(config.WORKER_PORT, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : config.WORKER_PORT,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function respond(
  url: string,
  platform: Platform,
  metrics: WorkerMetrics,
  response: ServerResponse,
): Promise<void> {
  try {
    if (url === '/health') return json(response, 200, { status: 'ok' });
    if (url === '/ready') return await ready(platform, response);
    if (url === '/metrics' && platform.config.METRICS)
      return answer(response, 200, metrics.contentType, await metrics.text());
    return json(response, 404, { error: 'NOT_FOUND', message: 'There are /health, /ready and /metrics.' });
  } catch (error) {
    platform.log.error({ cause: failureFacts(error) }, 'A health route failed');
    return json(response, 500, { error: 'INTERNAL' });
  }
}

async function ready(platform: Platform, response: ServerResponse): Promise<void> {
  const checks = {
    database: () => platform.database.source.query('SELECT 1'),
    queue: () => platform.queues.check(),
  };
  const failed: string[] = [];
  for (const [name, check] of Object.entries(checks)) await check().catch(() => failed.push(name));
  if (failed.length === 0) json(response, 200, { status: 'ready' });
  else json(response, 503, { status: 'not ready', failed });
}
