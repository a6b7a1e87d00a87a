// Lists inside a phrase. "Experience with Docker and Kubernetes" names two things and becomes two; "AWS, GCP or
// Azure" asks for any one and stays; whether "own the roadmap and backlog" is one thing or two is decided by
// whether the parts signal different competencies.

/** How the parts of a phrase belong together: a skill list always separates, a verb's objects only if they differ. */
export type ListMode = 'skills' | 'objects';

/** Tells which competencies a piece of text signals; given by the caller so that this file knows no library. */
export type Recognise = (text: string) => readonly string[];

const FIXED_PAIRS = [
  'data structures and algorithms',
  'algorithms and data structures',
  'research and development',
  'pros and cons',
  'trial and error',
  'up and running',
  'back and forth',
  'identity and access management',
  'roles and permissions',
  'written and verbal',
  'verbal and written',
  'oral and written',
  'written and oral',
  'written and spoken',
  'spoken and written',
  'continuous integration and continuous delivery',
  'continuous integration and continuous deployment',
  'continuous integration and delivery',
  'continuous integration and deployment',
  'monitoring and alerting',
  'diversity and inclusion',
  'equity and inclusion',
  'terms and conditions',
  'policies and procedures',
  'bits and bytes',
  'extract, transform and load',
  'logs, metrics and traces',
  'metrics, logs and traces',
  'health and safety',
  'cause and effect',
  'collaborative and skilled',
  'open and honest',
  'give and receive',
  'giving and receiving',
  'scope and priorities',
  'problem solving and analytical',
  'time and again',
  'on and off',
  'end to end',
  'command and control',
  'nuts and bolts',
  'mentor and coach',
  'coach and mentor',
  'mentoring and coaching',
  'coaching and mentoring',
  'lead and mentor',
  'tools and techniques',
  'processes and procedures',
  'goals and objectives',
  'standards and guidelines',
  'best practices and standards',
].map((pair) => new RegExp(`\\b${pair.replace(/ /gu, ',? ').replace(/,,/gu, ',')}\\b`, 'giu'));

const PROTECTED_CHARS: readonly (readonly [RegExp, string])[] = [
  [/,/gu, '\uE002'],
  [/\band\b/giu, '\uE003'],
  [/\bor\b/giu, '\uE004'],
  [/&/gu, '\uE005'],
];
const RESTORED: Readonly<Record<string, string>> = {
  '\uE002': ',',
  '\uE003': 'and',
  '\uE004': 'or',
  '\uE005': '&',
};

const shield = (text: string): string =>
  PROTECTED_CHARS.reduce((done, [pattern, mark]) => done.replace(pattern, mark), text);

const unshield = (text: string): string =>
  text.replace(/[\uE002-\uE005]/gu, (mark) => RESTORED[mark] ?? mark);

/** Hides the commas and conjunctions that join nothing at this level: parentheses, fixed pairs, "between A and B". */
export function shielded(text: string): string {
  let done = text.replace(
    /\([^()]*\)|\[[^[\]]*\]|"[^"]*"|“[^”]*”|\s[-–—]\s[^-–—]{1,120}\s[-–—](?=\s)/gu,
    shield,
  );
  done = done.replace(/\p{L}+-\s+(?:and|or|&)\s+\p{L}+/gu, shield);
  for (const pair of FIXED_PAIRS) done = done.replace(pair, shield);
  done = done.replace(/,?\s\bfrom\b[^;]{0,80}?\bto\b/giu, shield).replace(/\bbetween\b.*$/iu, shieldSpan);
  return done.replace(/\d,\d/gu, shield).replace(/\band\/or\b/giu, 'or');
}

function shieldSpan(span: string): string {
  const stop = /,\s+(?:\p{L}+ly\s+|often\s+)?\p{L}+ing\b|;/u.exec(span)?.index ?? span.length;
  return shield(span.slice(0, stop)) + span.slice(stop);
}

/** A shielded "and": it joins two phrases that stay one. */
export const AND = '\uE003';

export { unshield };

const TAIL =
  /\s+(?:such as|like|including|for example|for instance|e\.g\.,?|i\.e\.,?|to (?!a\b|the\b|an\b|our\b|\p{L}+s\b)\p{L}+|that|which|who|whose|where|when|together with|along with|alongside|so that|in order to|across|within|through|throughout|under|against|into|towards?|while|without|until|because|if)(?=[\s,])/iu;

const EXAMPLES = /^\s+(?:such as|like|including|for example|for instance|e\.g\.,?)\s/iu;

const SEPARATOR = /\s*,\s*(?:and|&|plus)\s+|\s+(?:and|&|plus|as well as)\s+|\s*,\s*or\s+|\s+or\s+|\s*,\s+/giu;

interface Pieces {
  readonly items: readonly string[];
  readonly separators: readonly string[];
}

function piecesOf(text: string): Pieces {
  const separators = Array.from(text.matchAll(SEPARATOR), (found) => found[0]);
  const hasAnd = separators.some((one) => /and|&|plus|as well/iu.test(one));
  const endsInOr = /\bor\b/iu.test(separators.at(-1) ?? '');
  if (!hasAnd && (endsInOr || separators.every((one) => !/\bor\b/iu.test(one))))
    return { items: text.split(SEPARATOR), separators };
  const bound = text.replace(/\s+or\s+/giu, (or) => shield(or));
  return {
    items: bound.split(SEPARATOR),
    separators: Array.from(bound.matchAll(SEPARATOR), (found) => found[0]),
  };
}

const PEOPLE =
  /\b(?:stakeholders?|managers?|designers?|engineers?|developers?|teams?|customers?|clients?|users?|colleagues|peers|partners?|executives?|leaders?|leadership|analysts?|scientists?|owners?|marketing|sales|vendors?|suppliers?|people|departments?|functions|organi[sz]ations?|audiences?|researchers?|architects?|testers?|operators?|product|design|engineering|business|legal|finance|support|operations|QA)$/iu;

const HEAD =
  /^(.+?)\s+((?:\p{L}+\s+)?(?:skills?|abilit(?:y|ies)|technolog(?:y|ies)|databases?|services?|systems?|tools?|tooling|principles?|experience|knowledge|applications?|platforms?|pipelines?|languages?|frameworks?|tests?|testing|practices?|architectures?|method(?:s|ologies)?|environments?|concepts?|patterns?|components?|solutions?|requirements?|interfaces?|code|software|apps?|development|data|models?|stores?|processing|teams?|stacks?|standards?|certifications?|protocols?|reviews?|infrastructure|design|engineering|management|techniques|libraries)(?:\s*\([^()]*\))?)$/iu;

/** "batch and streaming pipelines in production": where it is said does not hide the head. */
const WHERE = /\s+(?:in|at|for)\s+\p{L}[^,]*$/iu;

const MODIFIER = /^(?:both\s+)?(?:\p{L}[\p{L}\p{N}+#./-]*)(?:\s+\p{L}+)?$/u;

/** Gives each part the head that only the last one carries: "SQL", "NoSQL databases" become two kinds of databases. */
function withSharedHead(items: readonly string[]): readonly string[] {
  const last = items.at(-1) ?? '';
  const head = HEAD.exec(last) ?? HEAD.exec(last.replace(WHERE, ''));
  const modifier = head?.[1] ?? '';
  if (head === null || modifier.split(' ').length > 2) return items;
  const bareItems = items.slice(0, -1);
  const own = (head[2] ?? '').replace(/\s*\([^()]*\)$/u, '');
  const isTrait = /^(?:skills?|abilit(?:y|ies)|knowledge)$/iu.test(own);
  const shareable = bareItems.filter(
    (item) => MODIFIER.test(item) && !HEAD.test(item) && (isTrait || isModifier(item, modifier)),
  );
  if (shareable.length !== bareItems.length) return withLastRunShared(items, own, modifier);
  return items.map((item, at) => (at === items.length - 1 ? item : `${item} ${own}`));
}

function withLastRunShared(items: readonly string[], head: string, modifier: string): readonly string[] {
  const before = items.at(-2);
  if (before === undefined || items.length < 3 || !isModifier(before, modifier) || !/^both\s/iu.test(before))
    return items;
  return items.map((item, at) => (at === items.length - 2 ? `${item} ${head}` : item));
}

const ADJECTIVE =
  /(?:al|ic|ive|ous|ful|able|ible|ant|ent|ary|ory|ure|ed|ing|less|-\p{L}+|end|SQL|ern|fast|safe|robust|clean|simple|mobile|web|unit|cloud|batch|stream|written|verbal|oral|modern|native|web|hard|soft|public|private|internal|cheap|resilient)$/iu;

/** "Threat modelling" before "secure code review" is a thing itself and lacks no head. */
const ACTIVITY = /^(?!both\s)\p{L}+\s\p{L}+ing$/iu;

const isModifier = (item: string, lastModifier: string): boolean => {
  if (ACTIVITY.test(item)) return false;
  const word =
    item
      .replace(/^both\s+/iu, '')
      .split(' ')
      .at(-1) ?? '';
  return ADJECTIVE.test(word) && ADJECTIVE.test(lastModifier.split(' ').at(-1) ?? '');
};

function differ(texts: readonly string[], recognise: Recognise): boolean {
  const sets = texts.map((text) => [...recognise(text)].sort().join('|'));
  const known = new Set(sets.filter((set) => set !== ''));
  return known.size === sets.length || (sets.length > 2 && known.size > 1);
}

const clean = (item: string): string => item.replace(/^(?:both|either)\s+/iu, '').trim();

function withExamples(heads: readonly string[], tail: string, recognise: Recognise): readonly string[] {
  const lead = EXAMPLES.exec(tail)?.[0] ?? '';
  const body = tail.slice(lead.length);
  const examples = piecesOf(body).items.map(clean);
  const owner = heads.map((head) => new Set(recognise(head)));
  return heads.map((head, at) => {
    const own = examples.filter((one) => recognise(one).some((id) => owner[at]?.has(id)));
    if (own.length === 0) return at === heads.length - 1 ? head + tail : head;
    return `${head}${lead}${joined(own)}`;
  });
}

const joined = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;

/** "built something and can show it": what is said of "it" belongs to what came before. */
function withPronounsJoined(parts: readonly string[]): readonly string[] {
  const isOfIt = (part: string): boolean => /^(?:can |could |to )?\p{L}+ (?:it|them)\b/iu.test(part);
  return parts.reduce<readonly string[]>(
    (done, part) =>
      done.length > 0 && isOfIt(part)
        ? [...done.slice(0, -1), `${done.at(-1) ?? ''} ${AND} ${part}`]
        : [...done, part],
    [],
  );
}

/** "clean, well-tested Java" is one thing with two adjectives: a lone adjective belongs to what follows its comma. */
function withAdjectivesJoined({ items, separators }: Pieces, recognise: Recognise): Pieces {
  const joinedItems: string[] = [];
  const kept: string[] = [];
  let waiting = '';
  items.forEach((item, at) => {
    const text = waiting + item;
    const next = items[at + 1]?.trim() ?? '';
    const isLone =
      /^\s*\p{Ll}+\s*$/u.test(item) && ADJECTIVE.test(item.trim()) && recognise(item).length === 0;
    const separator = separators[at] ?? '';
    if (isLone && /^\s*,\s*$/u.test(separator) && /^\p{L}[\p{L}-]*\s+\p{L}/u.test(next)) {
      waiting = `${text}${shield(separator)}`;
      return;
    }
    joinedItems.push(text);
    waiting = '';
    if (at < separators.length) kept.push(separator);
  });
  return { items: joinedItems, separators: kept };
}

/** The separate things that a phrase after its governing words names; one entry when it names one thing. */
export function conjuncts(phrase: string, mode: ListMode, recognise: Recognise): readonly string[] {
  const tailAt = TAIL.exec(phrase)?.index ?? phrase.length;
  const [head, tail] = [phrase.slice(0, tailAt), phrase.slice(tailAt)];
  const { items, separators } = withAdjectivesJoined(piecesOf(head), recognise);
  const parts = withPronounsJoined(
    withSharedHead(items.map((item) => item.trim()).filter((item) => item !== '')).map(clean),
  );
  const isExample = EXAMPLES.test(tail);
  if (parts.length > 1 && separatesInto(parts, separators, mode, recognise)) {
    if (isExample) return withExamples(parts, tail, recognise);
    return parts.map((part, at) => (at === parts.length - 1 ? part + tail : part));
  }
  return isExample ? splitExamples(head, tail, recognise) : [phrase];
}

/** A list that begins inside "… in React" belongs to that phrase, not to the verb. */
const IN_PHRASE = /\s(?:in|with|using|on|via|by|at|for|from|of|around|about|between|into)\s/iu;

function separatesInto(
  parts: readonly string[],
  separators: readonly string[],
  mode: ListMode,
  recognise: Recognise,
): boolean {
  const hasAnd = separators.some((one) => /and|&|plus|as well/iu.test(one));
  if (separators.some((one) => /\bor\b/iu.test(one))) return false;
  if (!hasAnd && (mode === 'objects' || parts.length < 3) && !(mode === 'skills' && differ(parts, recognise)))
    return false;
  if (parts.every((part) => PEOPLE.test(part))) return false;
  if (mode === 'objects' && IN_PHRASE.test(parts[0] ?? '')) return false;
  return mode === 'skills' || differ(parts, recognise);
}

function splitExamples(head: string, tail: string, recognise: Recognise): readonly string[] {
  const lead = EXAMPLES.exec(tail)?.[0] ?? '';
  const { items, separators } = piecesOf(tail.slice(lead.length));
  const parts = items.map(clean).filter((item) => item !== '');
  const isAny = separators.some((one) => /\bor\b/iu.test(one)) || parts.length < 2;
  if (isAny || !differ(parts, recognise)) return [head + tail];
  if (/including/iu.test(lead)) return [head.replace(/,\s*$/u, ''), ...parts];
  return parts.map((part) => `${head}${lead}${part}`);
}
