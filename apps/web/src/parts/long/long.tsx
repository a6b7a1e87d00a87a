// The rows of a list that may become thousands long: only what is near the window is in the document, in parts of fifty
// rows; the others are gaps of the height that they had. Rows stay rows of a real table or items of a list, which say
// where they stand. Whoever comes back finds the gaps as they left them, so that the place is found again.
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Paged } from '../use-paged.js';
import { freezeColumns, numberRows } from './table.js';

/** No more than the zones whose clocks the gateway tells at once. */
const PART_ROWS = 50;
/** Shorter lists are in the document as a whole: for the browser's own search, and for whoever listens to them. */
const WHOLE_PARTS_MAX = 4;
const NEAR = '1000px 0px';
/** What a part is taken for that was never seen, in pixels. */
const PART_PX = PART_ROWS * 56;

/** The heights of the parts of lists that were left, in pixels, by what was listed. */
const left = new Map<string, readonly number[]>();
const LEFT_MAX = 20;

function remember(name: string, heights: readonly number[]): void {
  left.delete(name);
  left.set(name, heights);
  for (const oldest of left.keys()) if (left.size > LEFT_MAX) left.delete(oldest);
}

/** All parts but the first few, as they were left. */
function gapsAtFirst(name: string, count: number): ReadonlyMap<number, number> {
  const heights = left.get(name);
  const parts = Array.from({ length: count }, (_, part) => [part, heights?.[part] ?? PART_PX] as const);
  return new Map(parts.slice(WHOLE_PARTS_MAX));
}

const partsIn = (parent: Element | null | undefined): HTMLElement[] => [
  ...(parent?.querySelectorAll<HTMLElement>(':scope > [data-part]') ?? []),
];

interface Props<Row> {
  readonly of: Pick<Paged<Row>, 'name' | 'rows' | 'more'>;
  /** How many columns the table has; a list of items has none. */
  readonly columns?: number;
  /** The class of the parts. */
  readonly className?: string | undefined;
  /** The rows of a part with their keys: each a `tr`, or a `div` that is a list's item. */
  readonly children: (rows: readonly Row[]) => React.ReactNode;
}

/** The parts, for within a `table`, or within an element that is a list. */
export const Long = <Row,>(props: Props<Row>): React.JSX.Element => <Parts key={props.of.name} {...props} />;

function Parts<Row>({
  of: { name, rows = [], more },
  columns,
  className,
  children,
}: Props<Row>): React.JSX.Element {
  const count = Math.ceil(rows.length / PART_ROWS);
  const first = useRef<HTMLElement>(null);
  /** The heights of the parts that are not there. */
  const [gaps, setGaps] = useState(() => gapsAtFirst(name, count));
  const see = useEffectEvent((entries: readonly IntersectionObserverEntry[]) => {
    const next = new Map(gaps);
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const part = Number(target.getAttribute('data-part'));
      if (isIntersecting) next.delete(part);
      // What has the focus stays, wherever it is.
      else if (count > WHOLE_PARTS_MAX && !next.has(part) && !target.contains(document.activeElement))
        next.set(part, boundingClientRect.height);
    }
    setGaps(next);
  });
  useEffect(() => {
    const near = new IntersectionObserver((entries) => see(entries), { rootMargin: NEAR });
    for (const part of partsIn(first.current?.parentElement)) near.observe(part);
    return () => near.disconnect();
  }, [count]);
  useLayoutEffect(() => {
    const parent = first.current?.parentElement;
    return () =>
      remember(
        name,
        partsIn(parent).map((part) => part.getBoundingClientRect().height),
      );
  }, [name]);
  useEffect(() => {
    const showAll = (): void => flushSync(() => setGaps(new Map()));
    addEventListener('beforeprint', showAll);
    return () => removeEventListener('beforeprint', showAll);
  }, []);
  const broken = gaps.size > 0;
  useEffect(() => {
    if (broken)
      numberRows(partsIn(first.current?.parentElement), PART_ROWS, more === null ? rows.length : null);
  });
  useLayoutEffect(() => {
    const table = first.current?.closest('table') ?? null;
    return broken && table !== null ? freezeColumns(table) : undefined;
  }, [broken]);
  const Part = columns === undefined ? 'div' : 'tbody';
  return (
    <>
      {Array.from({ length: count }, (_, part) => {
        const gap = gaps.get(part);
        return (
          <Part
            key={part}
            ref={part === 0 ? (first as React.RefObject<never>) : undefined}
            data-part={part}
            className={className}
            aria-hidden={gap !== undefined || undefined}
            style={gap !== undefined && columns === undefined ? { blockSize: gap } : undefined}
          >
            {gap === undefined
              ? children(rows.slice(part * PART_ROWS, (part + 1) * PART_ROWS))
              : columns !== undefined && (
                  <tr style={{ blockSize: gap }}>
                    <td colSpan={columns} />
                  </tr>
                )}
          </Part>
        );
      })}
    </>
  );
}
