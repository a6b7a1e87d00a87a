// A time as people need it: their own first, the other person's beside it, each with abbreviation and offset.
import { useClocks } from './use-clocks.js';
import { deviceZone } from './device-zone.js';

interface WhenProps {
  readonly from: string;
  readonly to?: string;
  /** A zone to be shown beside the viewer's, such as the candidate's. */
  readonly beside?: string | undefined;
}

/** A span or an instant with its date; times and zones never break apart. */
export function When({ from, to, beside }: WhenProps): React.JSX.Element {
  const zone = deviceZone();
  const zones = beside === undefined || beside === zone ? [zone] : [zone, beside];
  const clockOf = useClocks(zones);
  const start = Date.parse(from);
  return (
    <time dateTime={from}>
      {zones.map((one, at) => {
        const clock = clockOf(one);
        const hours = to === undefined ? clock.time(start) : clock.span(start, Date.parse(to));
        return (
          <span key={one} style={at === 0 ? undefined : { color: 'var(--muted)' }}>
            {at === 0 ? '' : ' · '}
            {clock.date(start)}, {hours} {clock.label(start)}
          </span>
        );
      })}
    </time>
  );
}
