// A figure that leads to the rows behind it: an address of its own, which can be kept and sent.
import { Link } from '@tanstack/react-router';
import { spelled } from './figures.js';
import type { Asked } from './figures.js';

interface Props {
  readonly asked: Asked;
  /** What a reader of screens hears in place of the figure alone. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly level?: number;
}

/** The figure as a link. */
export const ToRows = ({
  asked,
  label,
  className,
  level,
  children,
}: React.PropsWithChildren<Props>): React.JSX.Element => (
  <Link
    to="/board"
    search={(before: Readonly<Record<string, string | undefined>>) => ({ ...before, rows: spelled(asked) })}
    replace
    resetScroll={false}
    className={className}
    aria-label={label}
    data-row
    data-level={level}
  >
    {children}
  </Link>
);
