#!/usr/bin/env node
// The `loopwright` command. The Node version is checked before anything else is loaded, because the rest of the
// program uses what only a new one has.
const NODE_MAJOR_MIN = 26;

const major = Number(process.versions.node.split('.')[0]);
if (major < NODE_MAJOR_MIN) {
  console.error(
    `Loopwright needs Node ${NODE_MAJOR_MIN} or newer; this is ${process.versions.node}. Run it through npm, which brings the right one.`,
  );
  process.exitCode = 1;
} else {
  const { run } = await import('./program.js');
  await run(process.argv);
}
