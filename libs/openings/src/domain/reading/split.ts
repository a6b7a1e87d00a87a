// One sentence that asks for something → the single things it asks for, each in the words of the sentence.
import { AND, conjuncts, shielded, unshield } from './coordination.js';
import type { Recognise } from './coordination.js';
import { isNounToo, leadingVerb, verbForm, withoutAdverbs } from './verbs.js';
import type { VerbForm } from './verbs.js';

const GOVERNOR =
  /^((?:(?:knowledge|experience|understanding|skills?|expertise|interest|passion|background)\s+(?:and|or|of)\s+)?(?:(?!(?:and|or)\s)[\p{L}\p{N}'’+/–.-]+\s+){0,8}?(?:experience[ds]?|expertise|knowledge|knowledgeable|understanding|foundations?|background|proficien\p{L}+|familiar\p{L}*|fluen\p{L}+|skills?|skilled|competen\p{L}+|command|grasp|mastery|exposure|comfort\p{L}*|track record|excel\p{L}*|interest(?:ed)?|passion(?:ate)?|certif\p{L}+|strength|grounding|hands[- ]on|versed|know-how|years|expert|confiden\p{L}+|good|strong|great|involved|accountable|responsible)\s+(?:working\s+)?(?:with|in|of|on|at|using|around|as|for|about)\s+(?:the use of\s+|(?:at least )?(?:one|two) or more of\s+)?)(?=\S)/iu;

const CAPABILITY =
  /^((?:[\p{L}\p{N}'’-]+\s+){0,4}?(?:abilit(?:y|ies)|able|capab(?:le|ility)|willing(?:ness)?|desire|know how|eager(?:ness)?|aptitude|capacity|happy|keen|ready|drive|comfortable)\s+to\s+)(?=\S)/iu;

const DOING =
  /^((?:[\p{L}\p{N}'’+–-]+,?\s+){0,6}?(?:experience|expertise|track record|background|years|history|comfortable|success)(?:\s+(?:in|of|with|at|for))?\s+)(?=\p{L}+ing\b)/iu;

const HARD_BOUNDARY =
  /\s*;\s+|,\s+(?:coupled|combined|along|together) with\s+(?:an?\s+)?|,?\s+in addition to\s+|,\s+(?:and\s+)?with\s+(?=(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,3}(?:experience|expertise|knowledge|understanding|ability|background|proficiency|skills?|track record|emphasis|eye|passion)\b)|,\s+(?:and\s+)?(?=(?:(?:an?|the)\s+)?(?:[\p{L}-]+\s+){0,3}(?:experience|expertise|knowledge|understanding|proficiency|familiarity)\s+(?:of|in|with)\s)|\s+and\s+(?=(?:an?\s+)?(?:good|strong|solid|deep|proven|excellent|basic|some|practical|working|hands-on|sound)\s+(?:[\p{L}-]+\s+)?(?:experience|expertise|knowledge|understanding|proficiency|familiarity)\s+(?:of|in|with)\s)|\s+and\s+(?=(?:calm|clear|comfortable|confident|curious|patient|honest|careful|passionate|fluent|familiar|proficient|good|strong|at ease)\s+(?:in|with|at|under|about|of)\s)/giu;

const VERB_BOUNDARY =
  /\s*,\s*(?:and|&|while|plus|or)\s+|\s*,\s+|\s+(?:and|&|while|as well as|but also)\s+/giu;

/** The verb phrases of a clause; a comma or "and" ends one only where a verb of the same form follows. */
function verbPhrases(clause: string, form: VerbForm, recognise: Recognise): readonly string[] {
  const phrases: string[] = [];
  let from = 0;
  for (const boundary of clause.matchAll(VERB_BOUNDARY)) {
    const next = clause.slice(boundary.index + boundary[0].length);
    if (!startsPhrase(next, form, clause.slice(from, boundary.index), boundary[0])) continue;
    phrases.push(clause.slice(from, boundary.index));
    from = boundary.index + boundary[0].length;
  }
  return joinLoose([...phrases, clause.slice(from)], recognise);
}

const RELATIVE = /\s(?:that|who|which|where)\s/iu;
const PURPOSE = /\sto\s+(?:\p{L}+ly\s+)?(\p{L}+)([^]*)$/iu;

/**
 * Whether a boundary still lies inside "… that others rely on" or "… to guide, convince and collaborate": a comma
 * ends such a clause unless the clause is itself a list.
 */
function isInsideTail(before: string, boundary: string): boolean {
  const hasComma = boundary.includes(',');
  const purpose = PURPOSE.exec(before);
  if (purpose !== null && verbForm(purpose[1] ?? '') === 'base') {
    const rest = purpose[2] ?? '';
    return !hasComma || rest.includes(',') || !/\p{L}/u.test(rest);
  }
  return RELATIVE.test(before) && !hasComma;
}

function startsPhrase(next: string, form: VerbForm, before: string, boundary: string): boolean {
  const nextForm = leadingVerb(next);
  if (nextForm === null) return false;
  const [word = ''] = /^\p{L}+/u.exec(next) ?? [];
  const namesThing = /^\p{Lu}/u.test(word) || next.slice(word.length).trim() === '';
  if (namesThing && isNounToo(word)) return false;
  const isParticiple = nextForm === 'gerund' && /[,]|while/u.test(boundary);
  if (nextForm !== form && !isParticiple) return false;
  return !(nextForm === 'base' && isInsideTail(before, boundary));
}

const PRONOUN_OBJECT =
  /^(?:\p{L}+ly\s+)?\p{L}+\s+(?:(?:sure|certain)\s+)?(?:that\s+)?(?:it|them|they|these|those)\b/iu;
const LONE_VERB = /^(?:\p{L}+ly\s+)?\p{L}+(?:\s+(?:with|for|on|to|in|up|out))?$/iu;

/** "Lead, mentor and hire a team" asks for three things that its verbs tell apart; null where they do not. */
function apart(waiting: readonly string[], last: string, recognise: Recognise): readonly string[] | null {
  const object = /^(?:\p{L}+ly\s+)?\p{L}+\s+(.+)$/u.exec(last)?.[1];
  if (waiting.length === 0 || object === undefined) return null;
  const deeds = [...waiting.map((verb) => `${verb} ${object}`), last];
  const told = deeds.map((deed) => recognise(deed).join());
  return told.includes('') || new Set(told).size < told.length ? null : deeds;
}

/** Verbs that share one object stay together ("design, build and operate pipelines"), and so do "… and run them". */
function joinLoose(phrases: readonly string[], recognise: Recognise): readonly string[] {
  const groups: string[][] = [];
  let waiting: string[] = [];
  for (const phrase of phrases) {
    const trimmed = phrase.trim();
    if (trimmed === '') continue;
    const last = groups.at(-1);
    if (PRONOUN_OBJECT.test(trimmed) && last !== undefined && waiting.length === 0) last.push(trimmed);
    else if (LONE_VERB.test(trimmed)) waiting.push(trimmed);
    else {
      groups.push(
        ...(apart(waiting, trimmed, recognise) ?? [listed([...waiting, trimmed])]).map((one) => [one]),
      );
      waiting = [];
    }
  }
  if (waiting.length > 0) groups.push([listed(waiting)]);
  return groups.map((group) => group.join(` ${AND} `));
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

const STATE =
  /^((?:ensur|mak|keep|guarante|verify)\p{L}*\s+(?:sure\s+)?(?:that\s+)?.{2,80}?\s(?:are|is|be|remain|stay)\s+)(.+)$/iu;

function fromVerbPhrase(phrase: string, recognise: Recognise): readonly string[] {
  const state = STATE.exec(phrase);
  if (state !== null) return under(state[1] ?? '', state[2] ?? '', 'objects', recognise);
  const verbs = leadingVerbs(phrase);
  return under(verbs, phrase.slice(verbs.length), 'objects', recognise);
}

const IDIOM =
  /^(?:\p{L}+ly\s+)?(?:tak(?:e|es|ing) (?:an active )?part in|tak(?:e|es|ing) (?:full |end-to-end )?(?:care|ownership|responsibility|charge) (?:of|for)|contribut(?:e|es|ing) to|participat(?:e|es|ing) in|keep(?:s|ing)? track of|get(?:s|ting)? involved in|serv(?:e|es|ing) as|act(?:s|ing)? as|work(?:s|ing)? (?:closely )?(?:together )?with)\s+(?:the\s+|our\s+|an?\s+)?/iu;

/** The verbs (and a preposition) that a phrase opens with, as far as they share one object. */
function leadingVerbs(phrase: string): string {
  const idiom = IDIOM.exec(phrase)?.[0];
  if (idiom !== undefined) return idiom;
  const several = /^(?:[\p{L}-]+\s*,\s*)*(?:[\p{L}-]+,?\s+(?:and|&)\s+)?/iu.exec(phrase)?.[0] ?? '';
  const shared = several !== '' && leadingVerb(phrase.slice(several.length)) !== null ? several : '';
  const own =
    /^(?:\p{L}+ly\s+|often\s+|also\s+)*[\p{L}-]+\s+(?:(?:with|for|in|on|up|as|to|about|of|over)\s+)?(?:the\s+|our\s+|an?\s+)?/iu;
  return shared + (own.exec(phrase.slice(shared.length))?.[0] ?? '');
}

const ARTICLE = /\b(?:the|our|an?)\s+$/iu;

/** The parts of a phrase, each under the words that govern all of them; an article is not said twice. */
const under = (
  lead: string,
  rest: string,
  mode: 'skills' | 'objects',
  recognise: Recognise,
): readonly string[] =>
  conjuncts(rest, mode, recognise).map((part, at) => {
    if (at > 0 && leadingVerb(part) !== null && GOVERNOR.test(part)) return part;
    if (at > 0 && ARTICLE.test(lead)) return lead.replace(ARTICLE, '') + part;
    return lead + part;
  });

/** The governing words, as many as stand one after another ("7 years of development experience with"). */
function governorOf(clause: string): string | undefined {
  const first = GOVERNOR.exec(clause)?.[1];
  if (first === undefined) return undefined;
  const next = GOVERNOR.exec(clause.slice(first.length))?.[1];
  return next === undefined || /,|\band\b/iu.test(next) ? first : first + next;
}

const COLON_LIST = /^([^:]{10,}):\s+([^:;]+,[^:;]+)$/u;

/**
 * "Run the platform: upgrades, backups and access": what is done and each part of it. A part that says nothing by
 * itself is said with the words it stands under, and so is each part where those words say nothing.
 */
function fromColonList(clause: string, recognise: Recognise): readonly string[] | null {
  const [, head = '', list = ''] = COLON_LIST.exec(clause) ?? [];
  if (leadingVerb(head) === null) return null;
  const form = leadingVerb(list);
  const deeds = list.split(/\s*,\s*(?:and\s+)?/iu);
  const areDeeds = form !== null && deeds.every((deed) => leadingVerb(deed) === form);
  const items = areDeeds ? deeds : conjuncts(list, 'skills', recognise);
  const known = items.filter((item) => recognise(item).length > 0);
  const isKnown = recognise(head).length > 0;
  if (items.length < 2 || (!isKnown && known.length * 2 < items.length)) return null;
  return [
    ...(isKnown ? [head] : []),
    ...items.map((item) => (isKnown && known.includes(item) ? item : `${head}: ${item}`)),
  ];
}

function fromClause(clause: string, recognise: Recognise): readonly string[] {
  const listed = fromColonList(clause, recognise);
  if (listed !== null) return listed;
  const [, acts = '', object = ''] = NOMINAL.exec(clause) ?? [];
  if (acts !== '') return under(acts, object, 'skills', recognise);
  const doing = DOING.exec(clause)?.[1];
  const ability = CAPABILITY.exec(clause)?.[1];
  const lead = ability ?? doing ?? '';
  const rest = clause.slice(lead.length);
  const form = leadingVerb(rest);
  if (lead !== '' && form !== null)
    return verbPhrases(rest, form, recognise)
      .flatMap((phrase) => fromVerbPhrase(phrase, recognise))
      .map((one) => lead + one);
  const governor = governorOf(clause);
  if (governor !== undefined && leadingVerb(clause) === null) return governed(clause, governor, recognise);
  if (form !== null)
    return verbPhrases(rest, form, recognise).flatMap((phrase) => fromVerbPhrase(phrase, recognise));
  return nounClause(clause, recognise);
}

const YEARS = /\byears?\b/iu;

/** "Five years of people management and a career as an engineer": the years were spent on the first alone. */
const OWN_THING = /^(?:an?|the|previous|prior)\s/iu;

/** "… and a feel for design", "… and the patience to explain" are things beside what was known or done before. */
const OWN_GIFT =
  /^(?:an?|the)\s+(?:\p{L}+\s+)?(?:feel|eye|sense|passion|knack|love|willingness|interest|patience|ability|courage|desire|drive|talent|taste|attitude|understanding|mindset)\b/iu;

/** "Design, implementation and operation of pipelines": acts said as things, that share what they act on. */
const NOMINAL =
  /^((?:\p{L}*(?:ion|ment|ance|ing|design)\s*,\s*)*\p{L}*(?:ion|ment|ance|ing|design),?\s+and\s+\p{L}*(?:ion|ment|ance|ing|design)\s+(?:of|for)\s+(?:the\s+|our\s+)?)(.+)$/iu;

const DUTY = /\b(?:involved|accountable|responsible)\b/iu;

/**
 * A list under "experience with": later parts that bring their own governing words keep those instead. After
 * "accountable for" a participle begins something of its own ("…, driving results").
 */
function governed(clause: string, governor: string, recognise: Recognise): readonly string[] {
  const tail = DUTY.test(governor) ? participleAt(clause) : null;
  if (tail !== null)
    return [
      ...governed(clause.slice(0, tail.from), governor, recognise),
      ...fromClause(tail.rest, recognise),
    ];
  return under(governor, clause.slice(governor.length), 'skills', recognise).map((one, at) => {
    const own = one.slice(governor.length);
    return at > 0 &&
      one.startsWith(governor) &&
      (GOVERNOR.test(own) ||
        CAPABILITY.test(own) ||
        OWN_TRAIT.test(own) ||
        OWN_GIFT.test(own) ||
        (YEARS.test(governor) && OWN_THING.test(own)))
      ? own
      : one;
  });
}

/** "… and strong negotiation skills" is governed by nothing before it. */
const OWN_TRAIT =
  /^(?:excellent|clear|strong|good|great|solid|advanced|outstanding)\s.*\b(?:skills?|abilit(?:y|ies))$/iu;

/** Where a clause goes on with ", translating …": the end of what is before and the words from the participle on. */
function participleAt(clause: string): { readonly from: number; readonly rest: string } | null {
  const found = /,\s+(?:and\s+)?(?=(?:\p{L}+ly\s+|often\s+)?\p{L}+ing\s)/iu.exec(clause);
  if (found === null) return null;
  const rest = withoutAdverbs(clause.slice(found.index + found[0].length));
  return leadingVerb(rest) === 'gerund' ? { from: found.index, rest } : null;
}

const QUALIFIER =
  /^(?:(?:an?\s+)?(?:very\s+)?(?:excellent|clear|strong|good|great|solid|proven|advanced|deep|outstanding|exceptional|effective|superior|basic|sound|thorough)\s+)/iu;

function nounClause(clause: string, recognise: Recognise): readonly string[] {
  const tail = participleAt(clause);
  if (tail !== null)
    return [...nounClause(clause.slice(0, tail.from), recognise), ...fromClause(tail.rest, recognise)];
  const qualifier = QUALIFIER.exec(clause)?.[0] ?? '';
  return conjuncts(clause.slice(qualifier.length), 'skills', recognise).map((part) =>
    QUALIFIER.test(part) || GOVERNOR.test(part) || CAPABILITY.test(part) || /^\d/u.test(part)
      ? part
      : qualifier + part,
  );
}

/** "Knowledge of Go and of Rust" repeats its preposition: each part gets the governing words. */
function withRepeatedLead(clause: string): readonly string[] {
  const lead = (CAPABILITY.exec(clause) ?? GOVERNOR.exec(clause))?.[1];
  const preposition = /(\p{L}+)\s+$/u.exec(lead ?? '')?.[1];
  if (lead === undefined || preposition === undefined || leadingVerb(clause) !== null) return [clause];
  const parts = clause.slice(lead.length).split(new RegExp(`,?\\s+and\\s+${preposition}\\s+`, 'iu'));
  return parts.map((part) => lead + part);
}

/** The single things that a sentence (its lead-in removed) asks for, in order. */
export function splitSentence(sentence: string, recognise: Recognise): readonly string[] {
  const know: Recognise = (text) => recognise(unshield(text));
  return shielded(sentence)
    .replace(/\bnot only\s+(.+?)\s+but also\s+(?:in\s+|with\s+)?/iu, '$1, ')
    .replace(/\s+as well as\s+/giu, ' and ')
    .split(HARD_BOUNDARY)
    .flatMap((clause) => withRepeatedLead(clause.trim()))
    .flatMap((clause) => fromClause(clause, know))
    .map(unshield);
}
