// A time zone by its name. The browser offers the names that it knows; which ones there are is decided by the gateway.
import { useId } from 'react';
import { Field } from './parts.js';

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly value: string;
  readonly set: (zone: string) => void;
}

/** The field. */
export function ZoneField({ value, set, ...field }: Props): React.JSX.Element {
  const names = useId();
  return (
    <Field {...field}>
      {(tied) => (
        <>
          <input
            {...tied}
            list={names}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => set(event.target.value)}
          />
          <datalist id={names}>
            {Intl.supportedValuesOf('timeZone').map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
