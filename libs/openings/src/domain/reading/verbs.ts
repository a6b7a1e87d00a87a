// The verbs of job descriptions and the form in which a word carries one. A list rather than a grammar: it is
// enough to tell "designing services" (something to do) from "design" (something to know).
import { stemOf, wordsOf } from '../words.js';

const VERBS =
  `accelerate achieve act adapt address administer advance advise advocate align analyse analyze apply architect
articulate assess assist attend audit automate balance bring build champion challenge check choose clarify coach code
collaborate come communicate complete conduct configure connect consider consult contribute control convince coordinate craft
create cultivate debug decide define deliver demonstrate deploy design detect determine develop devise diagnose direct discover
discuss document draft drive educate elevate embed enable encourage enforce engage engineer enhance ensure establish estimate
evaluate evangelise evangelize evaluate evolve examine execute expand experiment explain explore extend facilitate find fix
follow formulate foster gather get give groom grow guarantee guide handle harden help hire identify implement improve increase
influence inform innovate inspect inspire install instil instill instrument integrate interact interpret interview introduce
invest investigate iterate join keep know launch lead learn leverage liaise listen maintain make manage map mature maximise
maximize measure mentor migrate minimise minimize mitigate model modernise modernize monitor motivate negotiate nurture observe
offer onboard operate optimise optimize orchestrate organise organize oversee own package participate partner perform plan
possess predict prepare present prevent prioritise prioritize produce profile promote propose protect prototype prove provide provision pursue
push raise react read recommend recruit reduce refactor refine release remediate remove replace report represent
research resolve respond review rotate run safeguard scale scope secure select sell serve set shape share ship simplify solve
speak specify spot standardise standardize start steer stay streamline strengthen structure study supervise support sustain take
teach test think track train transform translate triage troubleshoot tune turn understand unify chair look watch agree drop talk care enjoy love thrive keep retrain unlock reach respond contribute update uphold use validate
verify visualise visualize weigh work write expose carry hold draw visit pair sketch query patch upgrade install schedule
forecast unblock retain close generate host label move port publish rebuild recover rehearse restore retire revise sign
simulate surface tackle uncover upskill walk win collect compare convert delegate describe fulfil notify pilot procure quantify
reproduce escalate prototype render author curate reconcile decommission enrich ingest parse populate stabilise stabilize summarise
summarize localise localize dispatch`.split(/\s+/u);

const verbStems = new Set(VERBS.map(stemOf));
const bases = new Set(VERBS);
const NOT_GERUNDS = new Set([
  'engineering',
  'being',
  'using',
  'working',
  'nothing',
  'something',
  'anything',
  'everything',
]);

/** Words that name a thing as often as an act; "design on the roadmap" names one. */
const NOUNS_TOO = new Set([
  'design',
  'research',
  'support',
  'test',
  'code',
  'model',
  'process',
  'document',
  'release',
  'package',
]);

/** Words that begin no statement and act on nothing, though "the" or "it" may follow them. */
const FUNCTION_WORDS = new Set(
  `and or but nor with without within of for from to in on at by as via into onto over under about across around through
during between among against per than then that which who whom whose when where while if because since until although though
like unlike including excluding regarding concerning following using not no both either neither all any each every some most
many much more few several such same other another only just even also is are was were be been being am has have had do does
did will would can could should must may might shall towards toward upon beside besides beyond above below behind before after
near off out up down plus despite except throughout what how why whether half quite rather so too you they she he it we who
there here this these those`.split(/\s+/u),
);

/** What only follows a word when that word acts on it: "expose it", "carry a pager". */
const OBJECT_STARTS = new Set(`it them a an the our your their its his her these those this`.split(/\s+/u));

/** The form of a word that is in no list and yet acts on what follows. */
function formByObject(first: string, second: string | undefined): VerbForm | null {
  if (second === undefined || !OBJECT_STARTS.has(second.toLowerCase())) return null;
  const word = first.toLowerCase();
  if (!/^\p{L}{3,}$/u.test(word) || FUNCTION_WORDS.has(word) || NOT_GERUNDS.has(word)) return null;
  if (word.endsWith('ing')) return 'gerund';
  return word.endsWith('s') && !word.endsWith('ss') ? 'third' : 'base';
}

/** Things that are called by a word for an act and one for a thing: nobody tests plans. */
const COMPOUND =
  /^(?:test (?:plans?|strateg|cases|automation|data|environments?|suites?)|code (?:reviews?|quality|coverage)|release (?:management|plan|process|notes|trains?)|design (?:reviews?|patterns?|doc|proposals?|principles))/iu;

/** The form of a verb: `design`, `designing` or `designs`. */
export type VerbForm = 'base' | 'gerund' | 'third';

/** Whether the word names a thing as often as an act. */
export const isNounToo = (word: string): boolean => NOUNS_TOO.has(word.toLowerCase());

/** The form in which the word is a verb, or null. */
export function verbForm(word: string): VerbForm | null {
  const lower = word.toLowerCase();
  if (bases.has(lower)) return 'base';
  if (!verbStems.has(stemOf(lower))) return null;
  if (lower.endsWith('ing')) return NOT_GERUNDS.has(lower) ? null : 'gerund';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 'third' : null;
}

const ADVERB =
  /^(?:(?:also|often|then|always|actively|proactively|continuously|regularly|typically|usually|occasionally|\p{L}+ly)\s+)*/iu;

/** The text without adverbs in front ("often overseeing" gives "overseeing"). */
export const withoutAdverbs = (text: string): string => text.replace(ADVERB, '');

/**
 * The form of the verb that the text begins with and that has something to act on after it, or null: "design of
 * services" and "testing and release" name things, "design services" does not.
 */
export function leadingVerb(text: string): VerbForm | null {
  const rest = withoutAdverbs(text);
  const [first, second] = wordsOf(rest);
  if (first === undefined || first.start > 0 || COMPOUND.test(rest)) return null;
  const form = verbForm(first.raw) ?? formByObject(first.raw, second?.raw);
  if (form === null) return null;
  if (rest.charAt(first.end) === '-' || rest.charAt(first.end) === '/') return null;
  if (
    second !== undefined &&
    NOUNS_TOO.has(first.raw.toLowerCase()) &&
    /^(?:on|in|at|for|to)$/iu.test(second.raw)
  )
    return null;
  if (second !== undefined && /^of$/iu.test(second.raw) && rest.charAt(first.end) !== ',') return null;
  return form;
}
