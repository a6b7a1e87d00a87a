// How far somebody who enters a pool, or moves in it, has come.
import type { PoolPhase } from '../../generated/operations.js';
import { Field } from '../../parts/parts.js';
import { useWords } from '../../words/use-words.js';
import { poolWords } from './pool.words.js';

const PHASES: readonly PoolPhase[] = ['QUALIFIED', 'SHADOW', 'REVERSE_SHADOW'];

interface Props {
  readonly label: string;
  readonly phase: PoolPhase;
  readonly set: (phase: PoolPhase) => void;
}

/** The field. */
export function PhaseField({ label, phase, set }: Props): React.JSX.Element {
  const say = useWords(poolWords);
  return (
    <Field label={label}>
      {(tied) => (
        <select {...tied} value={phase} onChange={(event) => set(event.target.value as PoolPhase)}>
          {PHASES.map((one) => (
            <option key={one} value={one}>
              {say(`PHASE_${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
