// What kind of reason there is for a change: the words beside it are for people, the kind is what is counted.
import type { ReasonKind } from '../../generated/operations.js';
import { useWords } from '../../words/use-words.js';
import { Field } from '../parts.js';
import { reasonWords } from './reason.words.js';

/** The kinds that a member can give; the others say what the system did. */
const KINDS = [
  'CANDIDATE_ASKED',
  'INTERVIEWER_DECLINED',
  'INTERVIEWER_UNAVAILABLE',
  'CALENDAR_CONFLICT',
  'DID_NOT_TAKE_PLACE',
  'ORGANIZATION',
  'OTHER',
] as const satisfies ReasonKind[];

/** A kind of reason that a member can give. */
export type GivenKind = (typeof KINDS)[number];

interface Props {
  readonly kind: GivenKind;
  readonly choose: (kind: GivenKind) => void;
}

/** The field. */
export function KindField({ kind, choose }: Props): React.JSX.Element {
  const say = useWords(reasonWords);
  return (
    <Field label={say('kind')}>
      {(tied) => (
        <select {...tied} value={kind} onChange={(event) => choose(event.target.value as GivenKind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
