// Where the focus goes when a dialog opens: browsers look for an attribute that React does not write.

/** Given as `ref`, makes the control the first to have the focus in its dialog. */
export const autofocused = (control: HTMLElement | null): void => control?.setAttribute('autofocus', '');
