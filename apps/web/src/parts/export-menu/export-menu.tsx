// The button "Export" of a screen: its lists as CSV and JSON, narrowed as the screen is. The files are links, so that the
// browser takes them as it takes any file; the command menu has the same under the same names.
import { useId, useMemo, useRef, useState } from 'react';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { exportAddress, mayExport } from './exports.js';
import type { Exported, ListName } from './exports.js';
import css from './export-menu.module.css';
import { exportWords } from './export-menu.words.js';

interface File {
  readonly format: 'csv' | 'json';
  /** The name of the link and of the action. */
  readonly name: string;
  readonly address: string;
}

/** The lists with their files. */
function useFiles(of: readonly Exported[]): readonly { readonly list: ListName; readonly files: File[] }[] {
  const say = useWords(exportWords);
  const { role } = useMe();
  // Screens make the lists anew each time they are drawn; what they ask for is their text.
  const asked = JSON.stringify(of);
  return useMemo(
    () =>
      (JSON.parse(asked) as readonly Exported[])
        .filter(({ list }) => mayExport(role, list))
        .map((exported) => ({
          list: exported.list,
          files: (['csv', 'json'] as const).map((format) => ({
            format,
            name: say(format === 'csv' ? 'asCsv' : 'asJson', { list: say(exported.list) }),
            address: exportAddress(exported, format),
          })),
        })),
    [asked, role, say],
  );
}

/** The button, and below it the lists of the screen; nothing for whom none is. */
export function ExportMenu({ of }: { readonly of: readonly Exported[] }): React.JSX.Element | null {
  const say = useWords(exportWords);
  const lists = useFiles(of);
  const [open, setOpen] = useState(false);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const actions = useMemo(
    () =>
      lists.flatMap(({ files }) =>
        files.map(({ name, address }) => ({ id: address, name, run: () => location.assign(address) })),
      ),
    [lists],
  );
  useActions(actions);
  if (lists.length === 0) return null;
  const close = (): void => {
    setOpen(false);
    frame.current?.querySelector('button')?.focus();
  };
  return (
    <div
      ref={frame}
      className={css.frame}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.stopPropagation();
        // A dialog around it stays open.
        event.preventDefault();
        close();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {say('export')}
        <svg viewBox="0 0 12 12" aria-hidden="true" className={css.mark}>
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </Button>
      {open && (
        // Not to be focused itself: pressing between the links would close it otherwise.
        <div id={id} className={css.menu} tabIndex={-1}>
          <p className={css.about}>{say('about')}</p>
          <ul className={css.lists}>
            {lists.map(({ list, files }) => (
              <li key={list} className={css.list}>
                <span className={css.name}>{say(list)}</span>
                {files.map(({ format, name, address }) => (
                  <a key={format} href={address} aria-label={name} className={css.file} onClick={close}>
                    {say(format)}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
