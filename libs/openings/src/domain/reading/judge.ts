// Does a sentence ask something of a person? What praises the employer, lists benefits or announces a list is set
// aside with its reason; what is left has its subject and lead-in removed, so that only the asked-for remains.
import type { Section } from './blocks.js';
import type { Recognise } from './coordination.js';
import { leadingVerb } from './verbs.js';

/** Whether a requirement is a must or a nice-to-have. */
export type Necessity = 'required' | 'preferred';

/** What became of a sentence: the words that ask for something, or the reason why it asks for nothing. */
export type Judgement =
  | { readonly asks: true; readonly core: string; readonly necessity: Necessity }
  | { readonly asks: false; readonly reason: string };

const REASONS = {
  employer: 'It describes or praises the employer or the role; a candidate can neither have nor lack it.',
  benefits: 'It says what the employer offers.',
  formalities: 'It is about the application, equal opportunity, place or contract.',
  announcement: 'It only announces what follows.',
  nothing: 'It names nothing that a person could be found to have or lack.',
} as const;

type Aside = keyof typeof REASONS;

const aside = (reason: Aside): Judgement => ({ asks: false, reason: REASONS[reason] });

const ASIDE_PATTERNS: readonly (readonly [Aside, RegExp])[] = [
  [
    'formalities',
    /equal[- ](?:opportunit|employment)|regardless of (?:race|gender|age|your|back)|without regard to|protected (?:characteristic|veteran|status)|reasonable accommodation|discriminat|all qualified applicants|we (?:celebrate|value|embrace) (?:diversity|difference)|background check|privacy (?:notice|policy)|don't meet (?:every|all)|not sure (?:if|whether) you|(?:please )?apply\b(?! \p{L}+ (?:to|principles))(?:.*\b(?:now|today|here|via|online|with|by|even)\b)|send (?:us )?(?:your|a) (?:cv|resume|application)|cover letter|we look forward|(?:interview|hiring) process|visa sponsorship (?:is )?(?:available|possible)|employment type|full[- ]time|part[- ]time|^(?:job )?location\b/iu,
  ],
  [
    'benefits',
    /\b(?:we|you'll|you will|you) (?:offer|get|receive|enjoy)\b|salary|compensation|equity|stock options|pension|401\(?k|health (?:insurance|care plan)|dental|paid (?:leave|time)|vacation|holidays|days off|free (?:lunch|snacks|coffee)|gym|learning budget|training budget|budget for|flexible (?:hours|working)|remote[- ]first|home office|work[- ]life balance|parental leave|bonus scheme|competitive pay|perks|relocation (?:support|package)/iu,
  ],
  [
    'employer',
    /^(?:(?:come and )?join (?:us|our|a|the)\b|for those (?:seeking|who)|about us)|\boffers? (?:a|an|the) (?:challenging|rewarding|unique|exciting|great|chance|opportunity)|rewarding career|(?:is|are) (?:a|an|the|one of the) (?:\p{L}+[- ]){0,4}(?:leading|leader|fast[- ]growing|company|start-?up|scale-?up|employer|platform|market|provider|pioneer|team)\b|we (?:believe|love|care|pride|are proud|have grown|have built|have raised|were founded|started|serve|help|build|make|power|run|process|move|operate|work (?:in|with|on)|use|are (?:a|an|the|on|building|backed|growing|changing|passionate|committed|trusted))\b|our (?:mission|vision|customers|company|product|products|platform|culture|story|team|teams|office|stack|tech stack|technology stack|people|values|clients|founders|investors|engineers|engineering team)\b.*\b(?:is|are|was|were|has|have|helps?|serves?|powers?|includes?|consists?|believes?|work|works|runs?|handles?|process(?:es)?)\b|(?:you'll|you will|you) (?:be )?(?:join(?:ing)?|part of|be part of|be based|report(?:ing)? to)\b|opportunity to\b|founded in|headquarter|forefront of/iu,
  ],
];

const ANNOUNCEMENT =
  /(?:shoulder|cover|carry|have|includes?|wear|handle)s? (?:a |an )?(?:broad|wide|full|varied|diverse|many|several|following)\b.{0,30}\b(?:spectrum|range|variety|set|mix|number|hats|responsibilities|tasks|duties|array)|^(?:[\p{L}\s'’]{0,60}\b(?:following|include|includes|are|as follows|will))\s*:?$|as follows|the following:?$/iu;

const ROLE_INTRO =
  /^(?:the |a |an |this )?(?:[\p{L}/&-]+ ){0,5}(?:is|as) (?:a|an|the|one of the) (?:[\p{L}-]+,? (?:and )?){0,5}(?:role|position|job|profession|career|opportunity|title)\b/iu;

const PREFERRED =
  /\b(?:nice[- ]to[- ]have|a (?:big |huge |strong |definite |real |great |clear )?(?:plus|bonus|advantage|asset)|plus points?|preferred|preferably|ideally|desir(?:able|ed)|beneficial|highly valued|valued|appreciated|welcome|would be (?:great|good|nice|ideal|helpful|useful)|good to have|not (?:strictly )?(?:required|essential|necessary)|not a must|optional|advantageous|helpful|is useful|we(?:'d| would) love|bonus)\b/iu;

const REQUIRED_MARK =
  /\b(?:must|required|essential|mandatory|necessary|expected|needed|need to|have to|minimum|at least|should|non-negotiable)\b/iu;

const ROLE_NOUN =
  'candidates?|applicants?|engineers?|leads?|developers?|professionals?|individuals?|persons?|people|hires?|architects?|managers?|scientists?|analysts?|specialists?|colleagues?|administrators?|programmers?|experts?|designers?|teammates?|owners?|consultants?|someone|anyone|role|position|job|work|incumbent|successful one';
const SUBJECT = `(?:you|they|he or she|she|he|it|this|who|(?:(?:a|an|the|our|your|these|those|this|their|any|all|every|successful|ideal|right|typical|strong|great|good|perfect|best|suitable)\\s+)*(?:[\\p{L}\\p{N}/+#.-]+\\s+){0,4}?(?:${ROLE_NOUN})(?:\\s+(?:in|for|of) (?:this|these|the|our) (?:jobs?|roles?|positions?|teams?))?)`;
const ADVERBS =
  '(?:(?:also|often|then|always|actively|already|typically|usually|primarily|mainly|both|therefore|deeply|directly|ultimately|personally|fully|really|truly|\\p{L}+ly)\\s+)*';

const lead = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'iu');

const LEADS: readonly RegExp[] = [
  /^(?:crucially|additionally|also|in addition|ideally|furthermore|moreover|finally|importantly|similarly|equally|of course|most importantly|first|second|third|lastly|preferably|optionally|then|and|but|plus|in short|specifically|in practice|typically|bonus(?: points?)?(?: if| for)?|nice to have|must[- ]haves?|good to have)\s*[,:]?\s+(?!points?\b)/iu,
  /^(?:in (?:this|the|these|your) (?:role|position|job|profession|jobs|first)[^,]{0,40}|beyond [^,]{1,60}|as (?:a|an|our|the|part) [^,]{1,80}|day[- ]to[- ]day|on a (?:daily|typical) [^,]{0,30}|for this (?:role|job|position)|to (?:succeed|be successful|thrive|do well|excel|be considered|qualify)[^,]{0,60}|on top of [^,]{1,40}|from day one)\s*,\s*/iu,
  /^[^,.;:]{0,70}?\b(?:responsibilit(?:y|ies)|requirements?|skills|duties|duty|tasks|qualifications|role|position|job|days?|work|mission|focus|goal|part of the role|this|it)\b[^,.;:]{0,40}?\b(?:includes?|involves?|means|requires?|entails?|comprises?|revolves? around|consists? of|calls? for|demands?|(?:is|are|will be)(?: to| on)?(?=\s+(?:to|on|define|own|build|design|lead|keep|make|run|help)\b))\s*:?\s+(?:to\s+)?/iu,
  /^.{0,160}?,\s+(?:and\s+)?(?:is|are)?\s*responsible for\s+/iu,
  /^.{0,160}?\b(?:ideal|perfect|suited|right|great fit|good fit) for\b.{0,60}?\bwho\s+/iu,
  /^we(?:'re| are|'d| would)?\s+(?:currently\s+|now\s+)?(?:look(?:ing)? for|seek(?:ing)?|search(?:ing)? for|hir(?:e|ing)|need|want|like|love|expect|require|value|ask(?: for)?|appreciate)(?: it if)?(?: you(?: to)?)?\s+(?:(?:an?|the|our|someone|somebody|people|candidates?|engineers?)\b[^,.;]{0,70}?\b(?:who(?:'s| is| are)?|with|to|that|able to)\s+)?/iu,
  lead(
    `(?:someone|somebody|people|${SUBJECT})\\s+(?:who|that)\\s+(?:can\\s+|will\\s+|is\\s+|are\\s+|has\\s+|have\\s+)?`,
  ),
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:will|must|should|would|can|could|may|shall|are expected to|is expected to|are required to|is required to|needs? to|ha(?:s|ve) to|get to|are going to)\\s+${ADVERBS}(?:be\\s+(?=responsible|able|expected|comfortable|familiar|fluent|proficient|skilled|accountable|required|involved|an?\\b))?`,
  ),
  lead(`(?:you|they|he|she)'(?:ll|d)\\s+${ADVERBS}(?:be\\s+)?`),
  lead(`(?:you|they)'(?:re|ve)\\s+${ADVERBS}(?:got\\s+)?`),
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:has|have|had|possess(?:es)?|brings?|holds?|demonstrates?|shows?)\\s+${ADVERBS}(?=(?:an?|the|at least|strong|proven|excellent|good|solid|deep|experience|\\d|hands|in-depth|extensive|great|worked|built|led|shipped|run|designed|knowledge|some|several|\\p{L}+)\\b)`,
  ),
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:is|are)\\s+${ADVERBS}(?=(?:responsible|accountable|able|comfortable|familiar|fluent|proficient|skilled|involved|expected|an?\\b|passionate|curious|experienced|confident|good|at home|happy|willing|eager|used|known|strong))`,
  ),
  lead(`${SUBJECT}\\s+${ADVERBS}(?=\\p{L}+)`),
  /^their work\s+/iu,
  /^(?:be\s+)?(?:able|expected|required)\s+to\s+/iu,
  /^(?:be\s+)?responsible for\s+(?=\p{L}+ing\b)/iu,
  /^(?:has|have|had|possess(?:es|ing)?|bring|having|demonstrat(?:e|ed|ing))\s+(?=(?:an?|the|at least|strong|proven|excellent|good|solid|deep|experience|\d|hands|in-depth|extensive|great|knowledge|some|several|advanced)\b)/iu,
  /^(?:an?|the)\s+(?=\p{L})/iu,
];

const SUBJECT_LEAD = 12;

const TAILS: readonly RegExp[] = [
  /[\s,]*(?:\(?\s*(?:is|are|would be|will be|being)?\s*(?:(?:an?|also|highly|strongly|very|commonly|generally|typically|usually|big|definite|real|strong|distinct|considered|nice|great|absolutely|not|strictly|much|always|but|huge)\s+)*(?:essential|required|mandatory|necessary|expected|needed|must(?:[- ]have)?|plus|bonus|advantage|asset|preferred|desirable|desired|beneficial|valued|appreciated|welcome|nice[- ]to[- ]have|helpful|useful|ideal|optional|advantageous|great|good to have)\s*\)?)[.!;,\s]*$/iu,
  /[\s,.;:!]+$/u,
];

/** The sentence without subject, lead-in and judgement at its end: the words that name what is asked. */
export function coreOf(sentence: string): string {
  let core = sentence.replaceAll('’', "'").trim();
  for (let round = 0; round < 3; round += 1) {
    const before = core;
    LEADS.forEach((pattern, at) => {
      if (at === SUBJECT_LEAD && !subjectWithVerb(core)) return;
      const found = pattern.exec(core)?.[0];
      if (found !== undefined && found.length < core.length) core = core.slice(found.length);
    });
    if (core === before) break;
  }
  for (const pattern of TAILS) {
    const shorter = core.replace(pattern, '');
    if (shorter.trim() !== '') core = shorter;
  }
  return core.trim();
}

const BARE_SUBJECT = new RegExp(`^${SUBJECT}\\s+${ADVERBS}`, 'iu');

/** A plain "engineers mentor …" loses its subject only when a verb follows and the sentence is no imperative. */
function subjectWithVerb(core: string): boolean {
  const found = BARE_SUBJECT.exec(core)?.[0];
  if (found === undefined) return false;
  const startsAsVerb = leadingVerb(core) !== null && !/^leads?\b/iu.test(core);
  return !startsAsVerb && leadingVerb(core.slice(found.length)) !== null;
}

const ASKING =
  /\b(?:experience|expertise|knowledge|understanding|ability|abilities|skills?|proficien\w+|familiar\w*|fluen\w+|degree|years?|must|should|need|required?|requires?|essential|responsible|accountable|expected|track record|competen\w+|capab\w+|passion\w*|certif\w+|you|your|candidates?|duty|duties|role|engineers?|developers?|leads?|professionals?|they|their|who)\b/iu;

function asideFor(sentence: string, section: Section): Aside | null {
  if (ANNOUNCEMENT.test(sentence) || /:$/u.test(sentence)) return 'announcement';
  if (ROLE_INTRO.test(sentence) && !/responsible for|requires?|must/iu.test(sentence)) return 'employer';
  const found = ASIDE_PATTERNS.find(([, pattern]) => pattern.test(sentence))?.[0];
  if (found === undefined) return null;
  const isAsked = section === 'required' || section === 'preferred' || section === 'duties';
  return isAsked && found === 'employer' && !/^(?:we|our|join)\b/iu.test(sentence) ? null : found;
}

/** Judges one sentence in its section. */
export function judge(sentence: string, section: Section, isItem: boolean, recognise: Recognise): Judgement {
  const plain = sentence.replaceAll('’', "'");
  if (section === 'employer' || section === 'benefits' || section === 'formalities') return aside(section);
  const reason = asideFor(plain, section);
  if (reason !== null) return aside(reason);
  const core = coreOf(plain);
  const isNamed = recognise(core).length > 0;
  const isAsked = section !== 'neutral' || isItem || ASKING.test(plain) || leadingVerb(core) !== null;
  if (!/\p{L}{2}/u.test(core) || (!isAsked && !isNamed)) return aside('nothing');
  const isPreferred = PREFERRED.test(plain) || (section === 'preferred' && !REQUIRED_MARK.test(plain));
  return { asks: true, core, necessity: isPreferred ? 'preferred' : 'required' };
}
