// Whom a statement is about. "Acme moves two million people a day" says something of the employer, "Kubernetes is
// essential" and "the engineer writes tests" ask something of a person, though all three have a subject and a verb.
import { leadingVerb, verbForm } from './verbs.js';

const PRONOUN =
  /\b(?:you|your|yourself|they|their|she|her|he|his|who|someone|somebody|anyone|everyone|successful)\b/iu;

/** What a person is called, as the head of a subject: "the engineers of our team", not "the engineering team". */
const PERSON =
  /^(?:people|persons?|candidates?|applicants?|individuals?|engineers?|developers?|leads?|leaders?|architects?|managers?|scientists?|analysts?|specialists?|administrators?|programmers?|designers?|testers?|consultants?|professionals?|owners?|hires?|colleagues?|teammates?|experts?|directors?|heads?|officers?|interns?|trainees?|incumbent)$/iu;

const ASKING =
  /\b(?:experience|expertise|knowledge|understanding|abilit(?:y|ies)|skills?|proficiency|familiarity|fluency|foundations?|grounding|grasp|command|background|track record|record|degree|qualifications?|certifications?|education|years?|responsibilit(?:y|ies)|duties|duty|tasks?|requirements?|role|job|position|work|days?|weeks?|mission|focus|passion|interest|willingness|attitude|mindset|technolog(?:y|ies)|stack|tools?|languages?|english|it|this)\b/iu;

const VERDICT =
  /\b(?:essential|required|mandatory|necessary|expected|needed|must|plus|bonus|advantage|asset|preferred|desirable|desired|beneficial|valued|appreciated|welcome|nice to have|helpful|useful|ideal|optional|advantageous|important|crucial|key|helps?|counts?|matters?|matter)\b/iu;

const LINKING = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will', 'can', "isn't", "aren't"]);

const OBJECT =
  /^(?:an?|the|our|its|their|this|these|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|more|over|nearly|almost|millions|thousands|hundreds|people|everyone|companies|customers)$/iu;

const SUBJECT_WORDS_MAX = 8;

/** The words before the verb of a statement; null when it has none, or begins with it. */
function subjectOf(statement: string): string | null {
  if (leadingVerb(statement) !== null || /^(?:be|have|not|able|to)\b/iu.test(statement)) return null;
  const words = statement.split(/\s+/u).slice(0, SUBJECT_WORDS_MAX + 2);
  const at = words.findIndex((word, index) => {
    if (LINKING.has(word.toLowerCase())) return true;
    const isName = index > 1 && words.slice(0, index).every((one) => /^(?:\p{Lu}|&)/u.test(one));
    return (
      /^\p{Ll}/u.test(word) && verbForm(word) === 'third' && (isName || OBJECT.test(words[index + 1] ?? ''))
    );
  });
  return at < 1 ? null : words.slice(0, at).join(' ');
}

/** The word that a subject is about: the last one before "of", "in" and the like. */
const headOf = (subject: string): string =>
  subject
    .split(/\s+(?:of|in|for|at|on|with|from|within|to|that|we)\s/iu)[0]
    ?.split(/\s+/u)
    .at(-1) ?? '';

/** Whether a statement says something of a company, a product or a team, and asks nothing of a person. */
export function isAboutOthers(statement: string): boolean {
  const subject = subjectOf(statement);
  if (subject === null || PRONOUN.test(subject) || PERSON.test(headOf(subject))) return false;
  if (ASKING.test(subject) || subject.includes(',')) return false;
  const rest = statement.slice(subject.length);
  return !VERDICT.test(rest) && !/\b(?:you|your|candidates?|applicants?)\b/iu.test(rest);
}
