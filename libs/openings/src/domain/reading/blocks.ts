// A role description as pasted → lines with a meaning: which heading each stands under, whether it was a list
// item. HTML, Markdown, wrapped lines and Windows line ends come out the same.

/** What a heading says about the lines below it. */
export type Section =
  'neutral' | 'required' | 'preferred' | 'duties' | 'employer' | 'benefits' | 'formalities';

/** A paragraph or list item, in the words of the text, with the section it stands in. */
export interface Block {
  readonly text: string;
  readonly section: Section;
  readonly isItem: boolean;
}

/** The text cut into blocks, and the headings that were read and not kept as content. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly headings: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  bull: '•',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
};

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
};

const HTML =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|strong|b|em|span|section|table|tr|td|body|html|a)\b[^<>]{0,500}>/iu;

function withoutHtml(text: string): string {
  if (!HTML.test(text)) return text;
  return text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/<(script|style)\b[^>]{0,500}>.*?<\/\1>/giu, ' ')
    .replace(/<h[1-6]\b[^<>]{0,500}>/giu, '\n\n# ')
    .replace(/<li\b[^<>]{0,500}>/giu, '\n- ')
    .replace(/<(?:br|\/li|\/tr)\b[^<>]{0,500}>/giu, '\n')
    .replace(/<\/?(?:p|div|ul|ol|section|table|h[1-6])\b[^<>]{0,500}>/giu, '\n\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/giu, '');
}

/** The text with one kind of line end and space, without HTML and invisible characters. */
export function plainText(text: string): string {
  return withoutHtml(text.replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n'))
    .replace(/&(#?\w{1,8});/gu, decodeEntity)
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
}

const BULLET = /^\s*(?:[-*+•·‣⁃∙→»›–—]|>{2,3}|(?![©®™°])[\p{So}▷]\uFE0F?|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/u;

const HEADINGS: readonly (readonly [Section, RegExp])[] = [
  [
    'preferred',
    /nice[- ]to[- ]have|bonus|preferred|prefered|plus(?:es)?$|desirable|desired|good to have|even better|extra credit|ideally|brownie|optional|advantage|stand out|would be great|wünschenswert|von vorteil|(?:serait|est) un plus|deseable|se valora/iu,
  ],
  [
    'benefits',
    /benefit|perks|what we offer|we offer|compensation|salary|what('s| is) in it|^why (?!we\b|you\b|this\b)|what you('ll| will) get|why (?:join|work|you)|remuneration|package|pay range|wir bieten|das bieten|nous offrons|avantages|ofrecemos|beneficios/iu,
  ],
  [
    'formalities',
    /equal|diversity|inclusion|how to apply|application|hiring process|interview process|recruitment process|privacy|legal|location|contract|start date|disclaimer|next steps|eeo|accommodation/iu,
  ],
  [
    'required',
    /requirement|qualification|must[- ]have|who you are|what you('ll| will)? (?:bring|need|have)|you bring|you have|you are|your (?:profile|skills|background|experience)|what we('re| are)? (?:look|expect|need|seek)|we('re| are) looking for|looking for|skills|about you|experience|essential|minimum|what it takes|the person|candidate|expertise|competenc|anforderung|(?:dein|ihr) profil|das bringst|was (?:du|sie) (?:mit)?bring|voraussetzung|profil recherché|compétences|requisitos|perfil/iu,
  ],
  [
    'duties',
    /responsibilit|what you('ll| will)|you('ll| will)|duties|your (?:role|job|mission|tasks|impact|work)|opportunity$|the (?:role|job|work|position)|day[- ]to[- ]day|in this role|tasks|key areas|what you do|aufgaben|was (?:du|sie) (?:mach|tu|erwart)|missions?$|responsabilidades|funciones/iu,
  ],
  [
    'employer',
    /about (?!you)|who we are|our (?:company|story|team|mission|values|culture|stack)|company|the team|mission|why us|über uns|qui sommes|quiénes somos|sobre nosotros/iu,
  ],
];

/** The section that a heading opens; an unknown heading opens a neutral one. */
export function sectionOf(heading: string): Section {
  const plain = heading.replaceAll('’', "'");
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'neutral';
}

const bare = (line: string): string =>
  line
    .replace(/^[\s#>]+|[\s#]+$/gu, '')
    .replace(/^(\*\*|__)(.*?):?\1:?$/u, '$2')
    .trim();

/** What stands alone above a list, short and without a full stop, names the list. */
function namesList(rows: readonly string[], at: number): boolean {
  const line = rows[at] ?? '';
  const first = rows.slice(at + 1).find((row) => row.trim() !== '');
  const isAlone = (rows[at - 1] ?? '').trim() === '' && /^\p{Lu}/u.test(line);
  return (
    isAlone && first !== undefined && isItemLine(first) && line.split(/\s+/u).length <= LIST_NAME_WORDS_MAX
  );
}

function isHeading(rows: readonly string[], at: number): boolean {
  const line = rows[at] ?? '';
  const next = rows[at + 1];
  const text = bare(line);
  const words = text.split(/\s+/u).length;
  if (text === '' || words > 10 || text.length > 90) return false;
  if (/^\s*#{1,6}\s/u.test(line) || /^\s*(\*\*|__)[^*_]+\1:?\s*$/u.test(line)) return true;
  if (next !== undefined && /^\s*(?:={3,}|-{3,})\s*$/u.test(next)) return true;
  if (/[.!?;,]$/u.test(text)) return words <= 5 && text.endsWith('?') && sectionOf(text) !== 'neutral';
  if (/[:;]\s/u.test(text)) return false;
  if (text.endsWith(':')) return words <= 8;
  if (namesList(rows, at)) return true;
  const isShout = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && words <= 6;
  return isShout || (words <= 5 && sectionOf(text) !== 'neutral' && HEADING_SHAPE.test(text));
}

const HEADING_SHAPE =
  /^(?:(?:key|main|your|our|the|what|who|why|how|about|core|basic|minimum|preferred|required|must|nice|bonus|purpose|technical|essential|desirable|you|job|role|perks|benefits|in|this|we|das|was|deine?|ihre?|wir|über|good|profil|votre|vos|tus|tu|nosotros)\b.*|\p{Lu}\p{L}+|\p{Lu}\p{L}+ (?:and|&) \p{L}+|\p{L}+ (?:requirements|skills|qualifications|responsibilities|experience|points))$/iu;

const LIST_NAME_WORDS_MAX = 6;

const isRule = (line: string): boolean => /^\s*(?:[-=_*]\s*){3,}$/u.test(line);

const isItemLine = (line: string): boolean =>
  BULLET.test(line) && !isRule(line) && !/^\s*\*\*[^*]+\*\*:?\s*$/u.test(line);

const WRAPPED_CHARS_MIN = 60;

function continuesLine(previous: string, line: string): boolean {
  if (/^\p{Ll}/u.test(line)) return true;
  if (/[,(/&-]$/u.test(previous) || /\b(?:and|or|with|of|the|a|to|in|for)$/iu.test(previous)) return true;
  return previous.length >= WRAPPED_CHARS_MIN && !/[:;]$/u.test(previous);
}

/** Cuts a text into blocks; every visible character is in a block, in a heading, or in the mark of a list. */
export function blocksOf(text: string): Blocks {
  const blocks: Block[] = [];
  const headings: string[] = [];
  let section: Section = 'neutral';
  let lines: string[] = [];
  let isItemOpen = false;
  const close = (): void => {
    if (lines.length > 0) blocks.push({ text: lines.join(' ').trim(), section, isItem: isItemOpen });
    lines = [];
  };
  const rows = plainText(text).split('\n');
  rows.forEach((line, at) => {
    const isItem = isItemLine(line);
    const content = (isItem ? line.replace(BULLET, '') : line).trim();
    if (content === '' || isRule(line)) return close();
    if (!isItem && isHeading(rows, at)) {
      close();
      section = sectionOf(bare(line));
      headings.push(bare(line));
      return;
    }
    const previous = lines.at(-1);
    if (!isItem && previous !== undefined && continuesLine(previous, content)) {
      lines.push(content);
      return;
    }
    close();
    lines = [content.replaceAll('**', '').replaceAll('__', '')];
    isItemOpen = isItem;
  });
  close();
  return { blocks, headings };
}
