// Does a statement ask something of a person? What praises the employer, lists benefits or only announces a list
// is set aside with its reason; what is left is named in its own words, as a must or a nice-to-have.
import { sectionOf } from './blocks.js';
import type { Section } from './blocks.js';
import type { Recognise } from './coordination.js';
import { coreOf } from './core.js';
import { isAboutOthers } from './subject.js';
import { leadingVerb } from './verbs.js';

/** Whether a requirement is a must or a nice-to-have. */
export type Necessity = 'required' | 'preferred';

/** What became of a statement: the words that ask for something, or the reason why it asks for nothing. */
export type Judgement =
  | { readonly asks: true; readonly core: string; readonly necessity: Necessity }
  | { readonly asks: false; readonly reason: string };

const REASONS = {
  employer: 'It describes or praises the employer or the role; a candidate can neither have nor lack it.',
  benefits: 'It says what the employer offers.',
  formalities: 'It is about the application, equal opportunity, place or contract.',
  announcement: 'It only announces what follows.',
  title: 'It names the role.',
  unasked: 'It says what is not asked for.',
  nothing: 'It names nothing that a person could be found to have or lack.',
} as const;

type Aside = keyof typeof REASONS;

const aside = (reason: Aside): Judgement => ({ asks: false, reason: REASONS[reason] });

const FORMALITIES =
  /equal[- ](?:opportunit|employment)|regardless of (?:race|gender|age|your|back|origin|religion)|without regard to|protected (?:characteristic|veteran|status)|reasonable accommodation|discriminat|all qualified applicants|we (?:celebrate|embrace|welcome|encourage) (?:diversity|difference|applica|people|candidates|every)|privacy (?:notice|policy)|don't meet (?:every|all)|not sure (?:if|whether) you|(?:please )?\bapply\b(?=.*\b(?:now|today|here|via|online|by|even|anyway|if)\b)|send (?:us )?(?:your|a) (?:cv|resume|résumé|application)|cover letter|look forward to|(?:interview|hiring|recruitment) process|visa sponsorship|employment type|^(?:full|part)[- ]time|^(?:job )?location\b|^(?:contract|start date|department|reports to)\b/iu;
const BENEFITS =
  /\b(?:we|you'll|you will|you) (?:also )?(?:offer|get|receive|enjoy (?:a|our|free|flexible))\b|\b(?:competitive|attractive|annual|base) (?:salary|pay|compensation)|salary (?:range|of|from|band)|^salary\b|^(?:day )?rate:\s|^equity\b|stock options|\bpension\b|401\(?k|health (?:insurance|cover)|dental|paid (?:leave|time off|holiday)|\bvacation\b|days off|\bbe offered\b|attractive package|free (?:lunch|snacks|coffee|drinks)|\bgym\b|(?:learning|training|education|conference) budget|flexible (?:hours|working hours|working)|home office|work[- ]life balance|parental leave|bonus scheme|\bperks\b|relocation (?:support|package|assistance)|new laptop|team events/iu;
const PITCH =
  /^(?:(?:come and )?join (?:us|our|a team|the)\b|for those (?:seeking|who)|about us|be part of|become part of|help us (?:build|change|shape|make|bring)|imagine|ready to|want to|interested\?|sounds? (?:like|good)|this is (?:a|an|your|the) )|\boffers? (?:a |an |the )?(?:[a-z]+,? (?:and )?){0,2}(?:career|opportunit|challenge|chance|environment|journey|path)|rewarding career|opportunity to\b|founded in|headquarter|at the forefront of|one of the (?:largest|leading|fastest|best|most)|(?:is|are) (?:a|an|the) (?:[a-z]+[- ]){0,4}(?:leading|leader|fast[- ]growing|company|start-?up|scale-?up|employer|market|provider|pioneer|business|agency|consultancy|bank)\b|(?:is|are) the fastest|(?:you'll|you will|you) (?:be )?(?:join(?:ing)?|part of|based|report(?:ing)? to)\b|\b(?:millions|thousands) of (?:people|users|customers)\b.*!$|mentor(?:ed)? by|(?:a|your) (?:own )?mentor who|excited to (?:meet|hear)|^(?:over |more than |nearly |almost |around |about )?\d[\d.,]*\s*(?:[km]|million|billion|thousand)?\s+(?!(?:or )?\+?(?:more )?(?:years?|yrs?|months?|days?|hours?)\b)\p{L}{3,}(?!.*\byour?\b)/iu;
const UNASKED =
  /\b(?:you|they|candidates|we|she|he) (?:do not|don't|does not|doesn't|will not|won't) (?:need|have to|require|expect|insist)\b|^no (?:[\p{L}-]+ ){1,6}(?:(?:is|are) )?(?:required|needed|necessary|expected)\b/iu;
const OURS = /^(?:our|we|we're|we've|at [a-z]\w+,? we)\b/iu;
const OURS_ASKING =
  /^(?:we|we're|we'd|our)(?: are| would|'re|'d)? (?:currently |now |also )?(?:look|seek|search|hir|need|want|like|love (?:it if|to see|people who|engineers who)|expect|requir|value (?:people|engineers|candidates|someone|those)|ask|appreciate|ideal|perfect|new|next|future|successful)/iu;

const ANNOUNCEMENT =
  /(?:shoulder|cover|carry|have|includes?|wear|handle)s? (?:a |an )?(?:broad|wide|full|varied|diverse|many|several|following)\b.{0,30}\b(?:spectrum|range|variety|set|mix|number|hats|responsibilities|tasks|duties|array)|as follows|the following[:.]?$/iu;

const ROLE_INTRO =
  /^(?:the |a |an |this |as (?:a|an|our) )?(?:[a-z/&-]+ ){0,5}(?:is|are) (?:a|an|the|one of the) (?:[a-z-]+,? (?:and )?){0,5}(?:role|position|job|profession|career|opportunity|title)\b/iu;

const TITLE =
  /^(?:[Aa]n?\s+|[Tt]he\s+|[Oo]ur\s+)?(?:[\p{Lu}\d][\p{L}\d./&+#-]*\s+){0,6}(?:[\p{Lu}][\p{L}/-]*-)?(?:[Ee]ngineer|[Dd]eveloper|[Ll]ead|[Aa]rchitect|[Mm]anager|[Ss]cientist|[Aa]nalyst|[Ss]pecialist|[Aa]dministrator|[Pp]rogrammer|[Dd]esigner|[Tt]ester|[Cc]onsultant|[Dd]irector|[Ii]ntern|[Ee]ntwickler|[Ss]oftwareentwickler|[Ii]ngenieur|ENGINEER|DEVELOPER|LEAD|ARCHITECT|MANAGER)(?:in)?(?:,?\s+[\p{Lu}][\p{L} &-]{0,40})?(?:\s*[([].{0,40}[)\]])?(?:\s*[–—-]\s.{0,50})?$/u;

const PREFERRED =
  /\b(?:nice[- ]to[- ]have|an? (?:big |huge |strong |definite |real |great |clear )?(?:plus|bonus|advantage|asset)|plus points?|preferred|preferably|ideally|desir(?:able|ed)|beneficial|highly valued|is valued|are valued|appreciated|are welcome|is welcome|would be (?:great|good|nice|ideal|helpful|useful)|(?:even|all the|so much the) better|good to have|not (?:strictly )?(?:required|essential|necessary)|not a must|optional|advantageous|is helpful|are helpful|is useful|we(?:'d| would) (?:also )?love|^bonus|great if|nice if)\b/iu;

/** "Cloud (AWS preferred)" and "Java, ideally 21" are musts with a preference; "Cloud (preferred)" is none. */
const PARTLY =
  /\((?!\s*(?:strongly |highly |an? )?(?:preferred|nice to have|optional|plus|bonus|advantage|desirable)\s*\))[^()]*\)|(?<=\p{L}),\s+(?:ideally|preferably)\s+[^,;]+/giu;

const REQUIRED_MARK = /\b(?:must|required|essential|mandatory|non-negotiable)\b/iu;

const ASKING =
  /\b(?:experience|expertise|knowledge|understanding|ability|abilities|skills?|proficien\w+|familiar\w*|fluen\w+|degree|years?|must|should|need|required?|requires?|essential|responsible|accountable|expected|track record|competen\w+|capab\w+|passion\w*|certif\w+|you|your|you'll|candidates?|duty|duties|role|engineers?|developers?|leads?|professionals?|they|their|she|who)\b/iu;

const isAsking = (section: Section): boolean =>
  section === 'required' || section === 'preferred' || section === 'duties';

function asideFor(statement: string, section: Section, isItem: boolean): Aside | null {
  if (ANNOUNCEMENT.test(statement) || /:$/u.test(statement)) return 'announcement';
  if (FORMALITIES.test(statement)) return 'formalities';
  if (BENEFITS.test(statement)) return 'benefits';
  if (ROLE_INTRO.test(statement) && !/responsible for|requires?|\bmust\b/iu.test(statement))
    return 'employer';
  if (UNASKED.test(statement)) return 'unasked';
  if (OURS.test(statement) && !OURS_ASKING.test(statement)) return 'employer';
  const isOursAsking = OURS_ASKING.test(statement);
  if (!isOursAsking && !(isItem && isAsking(section)) && isAboutOthers(statement)) return 'employer';
  return PITCH.test(statement) && !(isItem && isAsking(section)) ? 'employer' : null;
}

/** Judges one statement in its section. */
export function judge(statement: string, section: Section, isItem: boolean, recognise: Recognise): Judgement {
  const plain = statement.replaceAll('’', "'").trim();
  if (section === 'employer' || section === 'benefits' || section === 'formalities')
    return aside(FORMALITIES.test(plain) ? 'formalities' : section);
  const reason = asideFor(plain, section, isItem);
  if (reason !== null) return aside(reason);
  const core = coreOf(plain);
  if (!isItem && TITLE.test(core) && leadingVerb(core) === null) return aside('title');
  if (/^join (?:us|our|a team|the)\b/iu.test(core)) return aside('employer');
  const isNamed = recognise(core).length > 0;
  if (/\?$/u.test(statement.trim()) && !isNamed) return aside('announcement');
  const isPredicate = /^(?:are|is|be|have|has|can|could|knows?)\b/iu.test(plain);
  const isAsked =
    isPredicate || section !== 'neutral' || isItem || ASKING.test(plain) || leadingVerb(core) !== null;
  if (!/\p{L}{2}|\bC\b|\bR\b/u.test(core) || (!isAsked && !isNamed)) return aside('nothing');
  const isPreferred =
    PREFERRED.test(plain.replace(PARTLY, '')) || (section === 'preferred' && !REQUIRED_MARK.test(plain));
  return { asks: true, core, necessity: isPreferred ? 'preferred' : 'required' };
}

/**
 * A label in front of a statement set apart, with the section it opens ("Must have: …"); `name` is the label of a list
 * that is about something ("Databases: …"), else ''.
 */
export interface Labelled {
  readonly section: Section;
  readonly name: string;
  readonly rest: string;
}

const LABEL = /^([^:.;()]{2,45}):\s+(?=\S)/u;
const LABEL_WORDS_MAX = 4;

/** Takes a label off the sentence when it is one: it opens a section, or is a short name before a list. */
export function labelled(sentence: string, section: Section, recognise: Recognise): Labelled {
  const found = LABEL.exec(sentence);
  const label = found?.[1] ?? '';
  const isStatement = leadingVerb(label) !== null || leadingVerb(coreOf(label)) !== null;
  if (found === null || isStatement) return { section, name: '', rest: sentence };
  const rest = sentence.slice(found[0].length);
  const own = sectionOf(label);
  if (own !== 'neutral') return { section: own, name: recognise(label).length > 0 ? label : '', rest };
  const isShort = label.split(/\s+/u).length <= LABEL_WORDS_MAX;
  return isShort ? { section, name: label, rest } : { section, name: '', rest: sentence };
}
