// What the room needs to know of the installation: where it answers, and the keys that sign its sessions and
// links.
import type { Platform } from '#platform';

const SHOWN_AS_LOOPBACK = new Set(['0.0.0.0', '::', '']);

/** Public address, database and keys; the address may be set once the port is known. */
export class AccessSettings {
  #publicUrl: string;

  constructor(
    readonly databaseUrl: string,
    readonly sessionSecret: string,
    readonly linkSecret: string,
    publicUrl: string,
    /** Whether the address was configured, rather than derived from host and port. */
    readonly publicUrlFixed: boolean,
  ) {
    this.#publicUrl = publicUrl;
  }

  /** The address that people and mails use, without a slash at the end. */
  get publicUrl(): string {
    return this.#publicUrl.replace(/\/+$/, '');
  }

  /** Tells the address at which the gateway came to listen; ignored where PUBLIC_URL is configured. */
  listeningAt(url: string): void {
    if (!this.publicUrlFixed) this.#publicUrl = url;
  }

  /** The settings of an opened platform. */
  static of({
    config,
    databaseUrl,
    secrets,
  }: Pick<Platform, 'config' | 'databaseUrl' | 'secrets'>): AccessSettings {
    const host = config.HOST === undefined || SHOWN_AS_LOOPBACK.has(config.HOST) ? '127.0.0.1' : config.HOST;
    const shown = host.includes(':') ? `[${host}]` : host;
    const publicUrl = config.PUBLIC_URL ?? `http://${shown}:${config.PORT}`;
    return new AccessSettings(
      databaseUrl,
      secrets.session,
      secrets.link,
      publicUrl,
      config.PUBLIC_URL !== undefined,
    );
  }
}
