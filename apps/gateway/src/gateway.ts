// Starts the gateway on an opened platform: Nest on Fastify, listening.
import { createServer } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AcceptInvitation, AccessSettings, Actors, Identities, ShowInvitation } from '#access';
import { Solver } from '#loops';
import { ConfigError, nameRequestSpan, nestLogger } from '#platform';
import type { Config, Platform } from '#platform';
import { ExportList } from '#rooms';
import { GatewayModule } from './gateway.module.js';
import { openSockets } from './graphql/socket-server.js';
import { addTrustedDocuments } from './graphql/trusted-documents.js';
import { BODY_BYTES_MAX, addGuards } from './http/guard.js';
import { linkLimits } from './http/link-limits.js';
import { addRoutes } from './http/routes.js';
import { addExports } from './http/exports.js';
import { addCompression } from './http/compression.js';
import { addTheme } from './http/theme.js';
import { addWeb } from './http/web.js';

const LOOPBACK = '127.0.0.1';

/** A gateway that listens. */
export interface Gateway {
  readonly app: NestFastifyApplication;
  /** Where it answers, as people see it. */
  readonly url: string;
  /** Starts what the first proposal would have to wait for; called once it is said that the gateway is ready. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts listening on HOST (loopback when absent) and PORT (0: any free one).
 * @throws {ConfigError} when the port is taken or the address cannot be used
 */
export async function startGateway(platform: Platform): Promise<Gateway> {
  const { config } = platform;
  const host = config.HOST ?? LOOPBACK;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: false,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(platform), adapter, {
    logger: nestLogger(platform.log),
    abortOnError: false,
  });
  const settings = app.get(AccessSettings);
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined) nameSpans(app);
  const actors = app.get(Actors);
  const server = app.getHttpAdapter().getInstance();
  addGuards(server, settings);
  addTrustedDocuments(server);
  addTheme(server);
  await addCompression(server);
  await addWeb(server, { actors });
  addExports(server, { actors, exporting: app.get(ExportList), log: platform.log });
  const limits = await linkLimits(server, config.RATE_LIMITS);
  addRoutes(server, {
    platform,
    actors,
    identities: app.get(Identities),
    settings,
    showInvitation: app.get(ShowInvitation),
    acceptInvitation: app.get(AcceptInvitation),
    limits,
    use: app,
    mailboxOpen: config.HOST === undefined,
    publicUrl: () => settings.publicUrl,
  });
  await app.listen(config.PORT, host).catch((error: NodeJS.ErrnoException) => {
    throw listenFailure(error, host, config.PORT);
  });
  const { port } = app.getHttpServer().address() as { port: number };
  const shown = host.includes(':') ? `[${host}]` : host;
  settings.listeningAt(`http://${shown === '0.0.0.0' || shown === '[::]' ? LOOPBACK : shown}:${port}`);
  const { schema } = app.get(GraphQLSchemaHost);
  const sockets = openSockets(app.getHttpServer(), { platform, schema, actors, settings });
  return {
    app,
    url: settings.publicUrl,
    warm: () => app.get(Solver).warm(),
    async close() {
      await sockets.close();
      await app.close();
    },
  };
}

function nameSpans(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      nameRequestSpan(request.method, request.routeOptions.url ?? 'none');
      done();
    });
}

/**
 * Tries the address and port of the configuration and gives them back at once.
 * @throws {ConfigError} when the port is taken or the address cannot be used
 */
export async function checkListening({ HOST, PORT }: Config): Promise<void> {
  const host = HOST ?? LOOPBACK;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port: PORT, exclusive: true }, resolve);
    });
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, host, PORT);
  } finally {
    probe.close();
  }
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`PORT: ${port} on ${host} is taken by another program; set PORT to a free one.`);
  if (error.code === 'EACCES')
    return new ConfigError(`PORT: ${port} may not be used by this user; set PORT to 1024 or above.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ConfigError(`HOST: ${host} is no address of this machine.`);
  return error;
}
