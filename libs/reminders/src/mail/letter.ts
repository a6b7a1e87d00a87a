// A mail's content before it is text or HTML, and both ways to write it. The HTML loads nothing from anywhere, and
// whatever a person typed is escaped.

/** A mail's content: paragraphs and a table of facts between them. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly closing: readonly string[];
}

/** A labelled fact; a value that is a web address becomes a link. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The subject on one line. */
export const subjectOf = (letter: Letter): string => oneLine(letter.subject);

/** The letter as plain text, lines ending in \n. */
export const textOf = (letter: Letter): string =>
  [
    oneLine(letter.greeting),
    '',
    letter.opening,
    '',
    ...(letter.facts.length === 0 ? [] : [factsText(letter.facts), '']),
    ...letter.closing.flatMap((paragraph) => [paragraph, '']),
  ].join('\n');

/** The facts alone, a line each. */
export const factsText = (facts: readonly Fact[]): string =>
  facts.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n');

/** The letter as a whole HTML document. */
export const htmlOf = (letter: Letter): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    // The colours are left to the mail program, which knows whether it is light or dark.
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(subjectOf(letter))}</title></head>`,
    '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">',
    paragraph(oneLine(letter.greeting)),
    paragraph(letter.opening),
    ...(letter.facts.length === 0 ? [] : [factsHtml(letter.facts)]),
    ...letter.closing.map(paragraph),
    '</body></html>',
    '',
  ].join('\n');

const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

const factsHtml = (facts: readonly Fact[]): string =>
  [
    '<table style="border-collapse: collapse">',
    ...facts.map(
      ({ label, value }) =>
        `<tr><th scope="row" style="text-align: left; vertical-align: top; padding: 2px 16px 2px 0">${escape(label)}</th>` +
        `<td style="padding: 2px 0; overflow-wrap: anywhere">${linked(oneLine(value))}</td></tr>`,
    ),
    '</table>',
  ].join('\n');

/** The value as a web address that may stand in a link, or null. */
export function webAddress(value: string): string | null {
  const url = URL.parse(value);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

function linked(value: string): string {
  const href = webAddress(value);
  return href === null ? escape(value) : `<a href="${escape(href)}">${escape(value)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
