// Whether candidates' pages write hours up to 12 or up to 24: as the address asks, else as was chosen on this device, else
// as is customary in the language that the browser asks for. The choice is a cookie, so that it holds without scripts.
import type { FastifyRequest } from 'fastify';
import type { HourCycle } from '#calendar';
import { CANDIDATE_PATH } from '#loops';
import { fieldOf } from '../forms.js';

const YEAR_SECONDS = 31_536_000;

const asked = (text: string | undefined): HourCycle | null =>
  text === '12' ? 'h12' : text === '24' ? 'h23' : null;

/** What the address asks for; null where it does not. */
export const askedHours = (request: Pick<FastifyRequest, 'query'>): HourCycle | null =>
  asked(fieldOf(request.query, 'hours'));

/** How hours are to be written in the answer. */
export function hoursOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): HourCycle {
  const chosen = /(?:^|;\s*)hours=(12|24)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return askedHours({ query }) ?? asked(chosen) ?? customary(headers['accept-language']);
}

/** Up to 24 wherever nothing else is known. */
function customary(languages = ''): HourCycle {
  const [tag = ''] = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*/i.exec(languages.trim()) ?? [];
  // A language without a country says nothing of the clocks on the walls.
  if (!tag.includes('-')) return 'h23';
  try {
    const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
    return hourCycle === 'h12' || hourCycle === 'h11' ? 'h12' : 'h23';
  } catch {
    return 'h23';
  }
}

/** The cookie that keeps a choice on this device. */
export const hoursCookie = (hours: HourCycle): string =>
  `hours=${hours === 'h12' ? 12 : 24}; Path=${CANDIDATE_PATH}; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
