// Turns Node's header record into the web's Headers, which sign-in reads.

/** Headers of a request; repeated ones are joined as HTTP allows. */
export function headersOf(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
