// What a list of which parts are missing owes those who look and those who listen: columns that do not change their
// width with the rows that are there, and rows that say which they are.

/** Keeps the columns of a table as wide as they are now, and measures anew with the window; returns how to let go. */
export function freezeColumns(table: HTMLTableElement): () => void {
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])];
  const release = (): void => {
    table.style.tableLayout = '';
    for (const cell of cells) cell.style.inlineSize = '';
  };
  const freeze = (): void => {
    release();
    const widths = cells.map((cell) => cell.getBoundingClientRect().width);
    cells.forEach((cell, at) => (cell.style.inlineSize = `${widths[at] ?? 0}px`));
    table.style.tableLayout = 'fixed';
  };
  freeze();
  addEventListener('resize', freeze);
  return () => {
    removeEventListener('resize', freeze);
    release();
  };
}

/** Numbers the rows or items of these parts, of `count` in all; null when that is not known yet. */
export function numberRows(parts: readonly HTMLElement[], partRows: number, count: number | null): void {
  const table = parts[0]?.closest('table') ?? null;
  // The head is a row as well.
  table?.setAttribute('aria-rowcount', String(count === null ? -1 : count + 1));
  parts.forEach((part, at) => {
    if (part.ariaHidden === 'true') return;
    [...part.children].forEach((row, within) => {
      const number = at * partRows + within + 1;
      if (table !== null) row.setAttribute('aria-rowindex', String(number + 1));
      else {
        row.setAttribute('aria-posinset', String(number));
        row.setAttribute('aria-setsize', String(count ?? -1));
      }
    });
  });
}
