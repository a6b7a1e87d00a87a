// A day as a heading of candidates' pages, under which times stand without their date and zone. Where clocks change in the
// middle of a day, it has two headings: what stands below is always in the zone that the heading names.
import { formatDay, formatZone, localDateAt } from '#calendar';
import { escapeHtml } from '../page.js';

/** What stands below the same heading has the same text here. */
export const dayOf = (instantMs: number, zone: string): string =>
  `${localDateAt(instantMs, zone)} ${formatZone(instantMs, zone)}`;

/** The heading's HTML: "Fri 12 Mar 2027", and the zone in small. */
export const dayHeading = (instantMs: number, zone: string): string =>
  `${formatDay(instantMs, zone)} <small>${escapeHtml(formatZone(instantMs, zone))}</small>`;
