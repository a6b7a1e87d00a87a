// A part of a screen: its heading, beside it what can be done about all of it, and then what it shows.
import css from './section.module.css';

interface Props {
  /** The heading's id. */
  readonly id: string;
  readonly title: string;
  /** What can be done; nothing where nobody may. */
  readonly act?: React.ReactNode;
}

/** The part. */
export function Section({ id, title, act, children }: React.PropsWithChildren<Props>): React.JSX.Element {
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section className={css.section} aria-labelledby={id}>
      {act === undefined || act === false || act === null ? (
        heading
      ) : (
        <div className={css.head}>
          {heading}
          {act}
        </div>
      )}
      {children}
    </section>
  );
}
