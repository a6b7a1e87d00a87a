// The words of a sentence that name what is asked: without "you will", "candidates must possess", "… is a plus".
// First the sentence is cut where one statement ends and another begins.
import { leadingVerb, verbForm } from './verbs.js';

const ROLE_NOUN =
  'candidates?|applicants?|engineers?|leads?|developers?|professionals?|individuals?|persons?|people|hires?|architects?|managers?|scientists?|analysts?|specialists?|colleagues?|administrators?|programmers?|experts?|designers?|teammates?|owners?|consultants?|testers?|directors?|officers?|interns?|trainees?|someone|anyone|role|position|job|work|incumbent';
const SUBJECT = `(?:you|they|he or she|she|he|it|this|who|(?:(?:a|an|the|our|your|these|those|this|their|any|all|every|successful|ideal|right|typical|strong|great|good|perfect|best|suitable)\\s+)*(?:[\\w/+#.-]+\\s+){0,4}?(?:${ROLE_NOUN})(?:\\s+(?:in|for|of) (?:this|these|the|our) (?:jobs?|roles?|positions?|teams?))?)`;
const ADVERBS =
  '(?:(?:also|often|then|always|actively|already|typically|usually|primarily|mainly|both|therefore|deeply|directly|ultimately|personally|fully|really|truly|regularly|closely)\\s+)*';

const lead = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'i');

const BARE_SUBJECT = lead(`${SUBJECT}\\s+${ADVERBS}(?=[a-z])`);

const LEADS: readonly RegExp[] = [
  /^(?:crucially|additionally|also|in addition|ideally|furthermore|moreover|finally|importantly|similarly|equally|of course|most importantly|first|second|third|lastly|preferably|optionally|then|and|but|plus|in short|specifically|in practice|typically)\s*[,:]?\s+/i,
  /^(?:it (?:would be|'d be|is|'s) )?(?:(?:an? )?(?:great|nice|big plus|plus|bonus|ideal|good|helpful|even better)(?: points)?)(?: if| to have| when| for)+\s+(?:you(?:'ve|'re)?\s+(?:have\s+|are\s+)?|having\s+)?(?=[a-z])/i,
  /^(?:we(?:'d| would) (?:also )?(?:love|like|be happy|be glad)(?: it)?(?: if)?(?: you| to see)(?:'ve| have| had)?)\s+/i,
  /^(?:in (?:this|the|these|your) (?:role|position|job|profession|jobs|first)(?:(?!\byou)[^,]){0,40}|reporting (?:directly )?to [^,]{1,60}|beyond [^,]{1,60}|day[- ]to[- ]day|on a (?:daily|typical) [^,]{0,30}|for this (?:role|job|position)|to (?:succeed|be successful|thrive|do well|excel|be considered|qualify)[^,]{0,60}|on top of [^,]{1,40}|from day one|if you[^,]{1,80}(?=\s*,\s*(?:you|we|this|then|come|join|let|apply|please|talk)\b))\s*(?:,\s*|(?=\byou\b))/i,
  /^as (?:an?|our|the|part)\s(?:(?!\byou\b)[^,]){1,80}(?:,\s*|\s(?=you\b))/i,
  /^as (?:(?!\byou\b)[^,]){1,80},?\s(?=you\b)/i,
  /^(?:together|along) with [^,]{1,40}?,?\s(?=you\b)/i,
  /^(?:you|this (?:role|job|position))(?:'re| are| is| may be| might be|'ll be| will be) (?:an?|the) (?:good|great|right|perfect|ideal|strong) (?:fit|match|candidate|one)\b[^,]{0,30}? if\s+(?:you\b(?:'re|'ve)?\s*(?:have\s+|are\s+)?)?/i,
  /^(?:do|have|are|can) you (?:have\s+|got\s+)?/i,
  /^(?:have|has|had|'ve)\s+(?=(?:led|built|shipped|run|worked|designed|managed|written|owned|spent|seen|already)\b)/i,
  /^[^,.;:]{0,70}?\b(?:responsibilit(?:y|ies)|requirements?|skills|duties|duty|tasks|qualifications|role|position|job|days?|work|mission|focus|goal|part of the role|this|it)\b[^,.;:]{0,40}?\b(?:includes?|involves?|means|requires?|entails?|comprises?|revolves? around|consists? of|calls? for|demands?|(?:is|are|will be)(?= to [a-z]+))\s*:?\s+(?:to\s+)?/i,
  /^[^,.;:]{0,70}?\b(?:is|are|means) that (?:you|they|he|she|candidates)\s+(?:can\s+|will\s+|are able to\s+|know how to\s+)?/i,
  /^.{0,160}?,\s+(?:and\s+)?(?:is|are)?\s*responsible for\s+/i,
  /^.{0,160}?\b(?:ideal|perfect|suited|right|great fit|good fit) for\b.{0,60}?\bwho\s+/i,
  /^we(?:'re| are|'d| would)?\s+(?:currently\s+|now\s+)?(?:look(?:ing)? for|seek(?:ing)?|search(?:ing)? for|hir(?:e|ing)|need|want|like|expect|require|value|ask(?: for)?|appreciate)(?: it if)?(?: you(?: to)?)?\s+(?:(?:an?|the|our|someone|somebody|people|candidates?|engineers?)\b[^,.;]{0,70}?\b(?:who(?:'s| is| are)?|with|to|that|able to)\s+)?/i,
  /^the (?:[a-z-]+ ){0,3}(?:we need|we want|we seek|we(?:'re| are) (?:looking for|after|seeking|hiring)|we hire)\s+(?:(?:has|have|is|are|can|will)\s+(?:spent\s+)?)?/i,
  lead(
    `(?:someone|somebody|people|${SUBJECT})\\s+(?:who|that)\\s+(?:can\\s+|will\\s+|is\\s+|are\\s+|has\\s+|have\\s+)?`,
  ),
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:will|must|should|would|can|could|may|shall|are expected to|is expected to|are required to|is required to|needs? to|ha(?:s|ve) to|get to|are going to)\\s+${ADVERBS}(?:be\\s+(?=responsible|able|expected|comfortable|familiar|fluent|proficient|skilled|accountable|required|involved|an?\\b))?`,
  ),
  /^(?:you|they|he|she)'(?:ll|d)\s+(?:also\s+)?(?:be\s+)?/i,
  /^(?:have|has|be)\s*:\s+/i,
  /^(?:you|they)'(?:re|ve)\s+(?:also\s+|already\s+)?(?:got\s+)?/i,
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:has|have|had|possess(?:es)?|brings?|holds?|demonstrates?|shows?)\\s+${ADVERBS}(?=[a-z0-9])`,
  ),
  lead(
    `${SUBJECT}\\s+${ADVERBS}(?:is|are)\\s+${ADVERBS}(?=(?:responsible|accountable|able|comfortable|familiar|fluent|proficient|skilled|involved|expected|an?\\b|passionate|curious|experienced|confident|good|calm|clear|patient|structured|at home|happy|willing|eager|used|known|strong|at ease|the\\b))`,
  ),
  /^(?:he or she|she or he|you|they|she|he)\s+(?:also\s+|often\s+|regularly\s+)?(?!are\b|is\b|have\b|has\b|had\b|will\b)(?=[a-z])/i,
  /^(?:are|is)\s+(?:also\s+)?(?=(?:responsible|accountable|able|comfortable|familiar|fluent|proficient|skilled|involved|an?\b|the\b|not afraid|passionate|curious|experienced|happy|willing|eager|used)\b)/i,
  /^(?:you|they)\s+are\s+(?=[a-z-]+(?:ed|ble|al|ive|ent|ant|ous|ic|ful|minded)(?:,|\s+and\b|$))/i,
  BARE_SUBJECT,
  /^their work\s+/i,
  /^(?:can|could|will|would|must|should|may|has to|have to|needs? to)\s+(?:also\s+)?(?:be\s+(?=able|willing|eligible|fluent))?(?=[a-z])/i,
  /^(?:be\s+)?(?:able|expected|required)\s+to\s+/i,
  /^be\s+(?=(?:willing|comfortable|familiar|fluent|happy|confident|responsible|accountable|eligible)\b)/i,
  /^(?:be\s+)?responsible for\s+(?=[a-z]+ing\b)/i,
  /^(?:has|have|had|possess(?:es|ing)?|bring|having|demonstrat(?:e|ed|ing))\s+(?=(?:an?|the|at least|one|two|three|four|five|six|seven|eight|nine|ten|strong|proven|excellent|good|solid|deep|experience|\d+|hands|in-depth|extensive|great|knowledge|some|several|advanced|led|built|shipped|run|worked|designed|managed)\b)/i,
  /^(?:an?|the)\s+(?=[a-z0-9])/i,
];

const JUDGEMENT =
  /[\s,]*\(?\s*(?:(?:is|are|would be|will be|being)\s+)?(?:(?:an?|also|highly|strongly|very|commonly|generally|typically|usually|big|definite|real|strong|distinct|considered|nice|great|absolutely|not|strictly|much|always|but|huge)\s+)*(?:essential|required|mandatory|necessary|expected|needed|must(?:[- ]have)?|plus|bonus|advantage|asset|preferred|desirable|desired|beneficial|valued|appreciated|welcome|nice[- ]to[- ]have|helpful|useful|ideal|optional|advantageous|great|good to have)\s*\)?[.!;,\s]*$/i;
const LOOSE_END = /\b(?:when|as|where|if|is|are|be|not|and|or|the|with|of|in|what)$/i;
const PUNCTUATION = /[\s,.;:!?]+$/;

const ROUNDS_MAX = 3;

/** A plain "engineers mentor …" loses its subject only when a verb follows and the sentence is no imperative. */
function hasSubjectWithVerb(core: string): boolean {
  const found = BARE_SUBJECT.exec(core)?.[0];
  if (
    found === undefined ||
    /^(?:can|could|will|would|must|should|may|have|has|are|is|be|knows?)\b/i.test(core)
  )
    return false;
  const startsAsVerb = leadingVerb(core) !== null && !/^leads?\b/i.test(core);
  return !startsAsVerb && leadingVerb(core.slice(found.length)) !== null;
}

function withoutLeads(text: string): string {
  let core = text;
  for (const pattern of LEADS) {
    if (pattern === BARE_SUBJECT && !hasSubjectWithVerb(core)) continue;
    const found = pattern.exec(core)?.[0];
    if (found !== undefined && found.length < core.length) core = core.slice(found.length);
  }
  return core;
}

/** "… is preferred but not required" ends in two judgements. */
function withoutJudgement(text: string): string {
  const shorter = text.replace(JUDGEMENT, '').trim();
  if (shorter === text.trim()) return text;
  const isTorn = shorter.split('(').length !== shorter.split(')').length;
  return shorter === '' || isTorn || LOOSE_END.test(shorter) ? text : withoutJudgement(shorter);
}

/** "…, even though you won't be coding" says what is not asked. */
const CONCESSION = /,?\s+(?:even though|although|though|even if)\b[^,;]*$/i;

/** The clause without subject, lead-in and the judgement at its end. */
export function coreOf(clause: string): string {
  let core = clause.replaceAll('’', "'").trim();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const shorter = withoutLeads(core);
    if (shorter === core) break;
    core = shorter;
  }
  return withoutJudgement(core).replace(CONCESSION, '').replace(PUNCTUATION, '').trim();
}

const VERDICT =
  '(?:essential|required|mandatory|necessary|expected|a must(?:[- ]have)?|a (?:big |strong |definite )?plus|a bonus|an advantage|an asset|preferred|desirable|desired|beneficial|valued|appreciated|welcome|helpful|useful|optional)';

const STATEMENT_ENDS: readonly RegExp[] = [
  /;\s+/g,
  /,\s+(?=(?:ideally|preferably)\s+[a-z])/gi,
  /,?\s+and\s+(?:who\s+)(?=[a-z])/gi,
  /,\s+(?:and\s+)?(?=(?:knows?|enjoys?|cares?|understands?|loves?|thrives?)\s+(?:your|the|how|about|what|to|in|on|when|[a-z]+ing)\b)/gi,
  /,\s+(?:and\s+)?(?=(?:has|have|is|are)\s+(?:[a-z]+ed|led|built|run|written|comfortable|able|familiar|fluent|confident)\b)/gi,
  /:\s+(?=(?:you|they|she|he)(?:'\w+)?\s)/gi,
  new RegExp(
    `(?<=\\b(?:is|are|would be)\\s(?:\\w+\\s){0,2}${VERDICT}),\\s+(?:and\\s+|while\\s+|but\\s+)?(?!not\\b)`,
    'gi',
  ),
  new RegExp(
    `(?<=\\b(?:is|are|would be)\\s(?:\\w+\\s){0,2}${VERDICT})\\s+(?:and|while|but)\\s+(?!not\\b)`,
    'gi',
  ),
  /,?\s+(?:and|but)\s+(?=(?:you|they|she|he)(?:'\w+)?\s)|,\s+(?=(?:you|they|she)(?:'\w+)?\s+\w)/gi,
  /,\s+(?:and\s+)?(?=knows?\s+[A-Z])/g,
  /,\s+(?:and\s+)?(?=can\s+(?!(?:\w+)\s+(?:it|them)\b)[a-z]+\s)/gi,
  /,\s+(?=(?:\w+\s+){0,3}(?:experience|knowledge|familiarity|exposure|skills?)\s+(?:in|with|of)\s[^,]{1,60}\s(?:is|are|would be)\s+(?:an?|nice|helpful|desirable|desired|preferred|welcome|optional|beneficial)\b)/gi,
  /(?:,\s+(?:and\s+)?|\s+and\s+)(?=be\s+(?:eligible|able|fluent|familiar|comfortable|confident|proficient|willing|good|happy)\b)/gi,
  /,\s+(?:and\s+)?(?=have\s+(?:\d|an?|the|some|at least|hands|good|strong|solid|deep|proven|excellent|working|several)\b)/gi,
  /,?\s+and\s+(?=we(?:'re|'d)?\s+(?:are\s+)?(?:need|want|seek|expect|look)(?:ing)?\b)/gi,
  /,?\s+and\s+(?!(?:can|have|has|is|are)\s+\w+\s+(?:it|them)\b)(?=(?:have|has|knows?|is|are|can|understands?|enjoys?|loves?|cares?|brings?|thinks?|wants?|speaks|able to|not afraid|(?:are|is|do|does)n't)\s)/gi,
];

/** "… is responsible for the plans and leads a team": of one subject, two things are said. */
const NEXT_DEED = /,?\s+and\s+(?=(\w+s)\s+(?:an?|the|our|their|its|all|every|\d+)\b)/gi;

const isDeed = ([, word = '']: RegExpExecArray): boolean => verbForm(word) === 'third';

const WISH =
  /^if you(?:'ve|'re| have| are)?\s+(.+),\s+(?:(?:even|so much the|all the) better|great|that(?:'s|'d| is| would)|we(?:'d| would)? (?:love|like|be)|it(?:'s|'d| is| would))\b.*$/is;

/** "If you know Rust, even better" wishes for what "Rust is a plus" wishes for. */
const plainly = (sentence: string): string => sentence.replace(WISH, 'you $1, a plus');

/** The statements of a sentence, in order: "you know Go, and you care about tests" makes two. */
export function statementsOf(sentence: string): readonly string[] {
  const parts = STATEMENT_ENDS.reduce<readonly string[]>(
    (done, pattern) => done.flatMap((part) => splitOutside(part, pattern)),
    splitOutside(plainly(sentence.replaceAll('’', "'")), NEXT_DEED, isDeed),
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** "In this role, you …" and "If you …, you …" open a statement; they are none themselves. */
const SAYS_SOMETHING =
  /^(?!if\b|when\b|once\b|in this\b|as (?:an?|our|the)\b).*(?:^(?:be|pass)\b|\b(?:you|they|she|he|we|is|are|has|have|with|experience|knowledge)\b|,)/i;

const OWN_VERDICT = /^,\s+(?:\w+\s+){0,3}(?:experience|knowledge|familiarity|exposure|skills?)\s/i;

/** Splits where the pattern matches outside of parentheses. */
function splitOutside(
  text: string,
  pattern: RegExp,
  isEnd: (found: RegExpExecArray) => boolean = () => true,
): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const before = text.slice(from, found.index);
    const isOpen = before.split('(').length !== before.split(')').length;
    const isPreface =
      !found[0].includes(';') && !SAYS_SOMETHING.test(before) && !OWN_VERDICT.test(text.slice(found.index));
    if (isOpen || isPreface || before.trim() === '' || !isEnd(found)) continue;
    parts.push(before);
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}
