// `npm run bench -- NAME [--json]`: measures one thing and prints it for people; with --json the last line is one object
// for programs. Each bench is a file of its own, loaded only when it is asked for.

/** A bench prints its own lines and resolves to what `--json` shows. */
export type Bench = (words: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  booking: async () => (await import('./booking.js')).booking,
  interleavings: async () => (await import('./interleavings.js')).interleavings,
  propose: async () => (await import('./propose.js')).propose,
  repair: async () => (await import('./repair.js')).repair,
  scheduling: async () => (await import('./scheduling/run.js')).scheduling,
  screens: async () => (await import('./screens.js')).screens,
  web: async () => (await import('./web.js')).web,
  start: async () => (await import('./start.js')).start,
};

const [name = '', ...words] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`bench: name one of ${Object.keys(benches).join(', ')}; add --json for a last line of JSON.`);
  process.exitCode = 1;
} else {
  const measured = await (await load())(words.filter((word) => word !== '--json'));
  if (words.includes('--json')) console.log(JSON.stringify(measured));
}
