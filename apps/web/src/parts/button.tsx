// The one look of buttons, and of links that lead on like buttons.
import css from './parts.module.css';

/** How much a button wants to be pressed. */
export type Weight = 'primary' | 'plain' | 'quiet' | 'danger';

interface Props extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  readonly weight?: Weight;
  /** Whether what it does is under way: it stays readable and does nothing more. */
  readonly busy?: boolean;
}

/** A button; while it is busy it keeps its size and its name. */
export const Button = ({
  weight = 'plain',
  busy = false,
  disabled,
  onClick,
  ...rest
}: Props): React.JSX.Element => (
  <button
    type="button"
    {...rest}
    className={css.button}
    data-weight={weight}
    disabled={disabled}
    aria-busy={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  />
);

/** The class of links that look like buttons. */
export const buttonClass = css.button ?? '';
