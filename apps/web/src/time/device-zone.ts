// The zone of the device, in which its times are shown first. It is asked for when it is needed: browsers take long to
// answer for the first time, and meanwhile something could be on its way.

let known: string | null = null;

/** The device's zone, as an IANA name. */
export const deviceZone = (): string => (known ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
