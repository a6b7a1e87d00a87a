// Makes and reads the tokens of candidates' links. A token is derived from the link's id under a key of the
// configuration and stored nowhere, so that the same link can be shown and mailed again, and a copy of the database
// opens none.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessSettings } from '#access';

const ID_BYTES = 16;
const MAC_BYTES = 32;

/** The link that a token names. */
export interface NamedLink {
  readonly organizationId: string;
  readonly linkId: string;
}

/** Where candidates' links lead, below the public address. */
export const CANDIDATE_PATH = '/candidate';

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

@Injectable()
export class LinkTokens {
  constructor(private readonly settings: AccessSettings) {}

  /** The token of a link. */
  tokenOf(link: NamedLink): string {
    const named = Buffer.concat([bytesOf(link.organizationId), bytesOf(link.linkId)]);
    return Buffer.concat([named, this.#mac(named)]).toString('base64url');
  }

  /** The address that the candidate opens. */
  urlOf(link: NamedLink): string {
    return `${this.settings.publicUrl}${CANDIDATE_PATH}/${this.tokenOf(link)}`;
  }

  /** The link that the token names; null when it was not made here, or is not spelled as it was made. */
  read(token: string): NamedLink | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 2 * ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return null;
    const named = bytes.subarray(0, 2 * ID_BYTES);
    if (!timingSafeEqual(this.#mac(named), bytes.subarray(2 * ID_BYTES))) return null;
    return { organizationId: idOf(named.subarray(0, ID_BYTES)), linkId: idOf(named.subarray(ID_BYTES)) };
  }

  #mac(named: Buffer): Buffer {
    return createHmac('sha256', this.settings.linkSecret).update('candidate-link/').update(named).digest();
  }
}
