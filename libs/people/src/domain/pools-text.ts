// The pools of a person in one cell: "Coding; System design:shadow". Names that have the signs of this notation in
// them stand in quotation marks, which are doubled inside.
import type { PoolPhase } from './pool-phase.js';

/** That somebody is in the pool of this name, and how far they have come in it. */
export interface NamedMembership {
  readonly pool: string;
  readonly phase: PoolPhase;
}

const PHASES: Readonly<Record<string, PoolPhase>> = {
  shadow: 'shadow',
  'reverse shadow': 'reverse_shadow',
  reverse_shadow: 'reverse_shadow',
  qualified: 'qualified',
};

const spoken = (phase: PoolPhase): string => phase.replace('_', ' ');

const nameText = (name: string): string =>
  /[";:]|^\s|\s$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;

/** The memberships in words; who is qualified is only named. */
export const poolsText = (memberships: readonly NamedMembership[]): string =>
  memberships
    .map(({ pool, phase }) => (phase === 'qualified' ? nameText(pool) : `${nameText(pool)}:${spoken(phase)}`))
    .join('; ');

/** One entry from its begin: a quoted or a plain name, perhaps a phase, up to the semicolon or the end. */
const ENTRY = /\s*(?:"((?:[^"]|"")*)"\s*(?::([^;"]*))?|([^;"]*))\s*(?:;|$)/y;

/** What the text says, or a sentence about the part that cannot be read. A name without a phase is qualified. */
export function readPoolsText(
  text: string,
): { readonly memberships: readonly NamedMembership[] } | { readonly flaw: string } {
  const memberships: NamedMembership[] = [];
  for (let at = 0; at < text.length;) {
    ENTRY.lastIndex = at;
    const [whole = '', quoted, quotedPhase, plain = ''] = ENTRY.exec(text) ?? [];
    if (whole === '')
      return {
        flaw: `"${text.slice(at, at + 60).trim()}" cannot be read; part pools by semicolons, and put a name with ; : or " in it into quotation marks.`,
      };
    at += whole.length;
    const read = quoted === undefined ? split(plain) : named(quoted.replaceAll('""', '"'), quotedPhase);
    if (read === null) continue;
    if ('flaw' in read) return read;
    if (memberships.some(({ pool }) => pool === read.pool))
      return { flaw: `The pool "${read.pool}" is there twice.` };
    memberships.push(read);
  }
  return { memberships };
}

/** A plain entry: what follows its last colon is the phase. Null when it is empty. */
function split(entry: string): NamedMembership | { readonly flaw: string } | null {
  if (entry.trim() === '') return null;
  const colon = entry.lastIndexOf(':');
  return colon < 0
    ? named(entry.trim(), undefined)
    : named(entry.slice(0, colon).trim(), entry.slice(colon + 1));
}

function named(pool: string, phaseText: string | undefined): NamedMembership | { readonly flaw: string } {
  if (phaseText === undefined) return { pool, phase: 'qualified' };
  const phase = PHASES[phaseText.trim().toLowerCase()];
  if (phase !== undefined) return { pool, phase };
  return {
    flaw: `"${phaseText.trim().slice(0, 40)}" is no phase; write shadow, reverse shadow or qualified.`,
  };
}
