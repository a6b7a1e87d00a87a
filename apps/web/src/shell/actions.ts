// Everything that can be done on the screen that is shown, under one name: the button, the command menu and the key are
// three ways to the same action. A screen offers its actions while it is mounted.
import { useEffect, useSyncExternalStore } from 'react';

/** Something that can be done now. */
export interface Action {
  readonly id: string;
  /** The name on its button. */
  readonly name: string;
  /** A single key, or two after each other such as "g h". */
  readonly keys?: string;
  /** Another heading in the menu than the screen's. */
  readonly group?: string;
  /** Beside the name: how the thing stands that it goes to. */
  readonly detail?: string;
  readonly run: () => void;
}

let offered: readonly (readonly Action[])[] = [];
let all: readonly Action[] = [];
const listeners = new Set<() => void>();

function change(next: typeof offered): void {
  offered = next;
  all = offered.flat();
  for (const listener of listeners) listener();
}

/** Offers actions for as long as the component is there; give the same array while nothing changes. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    change([actions, ...offered]);
    return () => change(offered.filter((one) => one !== actions));
  }, [actions]);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** All actions that are offered now, the screen's own first. */
export const useOffered = (): readonly Action[] => useSyncExternalStore(subscribe, () => all);

/** All actions that are offered now. */
export const offeredNow = (): readonly Action[] => all;
