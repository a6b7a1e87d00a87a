// The outcome for who edits a loop template that somebody else has changed meanwhile.

/** Somebody changed the template since that version; nothing was written. */
export interface TemplateChanged {
  readonly kind: 'TemplateChanged';
  readonly message: string;
  readonly loopTemplateId: string;
}

/** The outcome, with the version that the template is at now. */
export const templateChanged = (loopTemplateId: string, version: number): TemplateChanged => ({
  kind: 'TemplateChanged',
  message: `Somebody changed this loop template: it is at version ${version} now. Look at it and try again.`,
  loopTemplateId,
});
