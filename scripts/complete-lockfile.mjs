// Adds to package-lock.json every optional platform package that the registry in use could not resolve.
// Without those entries `npm ci` refuses the lockfile on a registry that has them. Run after each `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEM = /android|darwin|linux|freebsd|openbsd|netbsd|win32|openharmony|sunos|aix/;
const PROCESSOR = /arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el|wasm32/;

/** Whether the lockfile resolves `dependency` for the package installed at `location`, as Node's own look-up would. */
const resolves = (packages, location, dependency) => {
  for (let at = location; ;) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${dependency}`] !== undefined) return true;
    if (at === '') return false;
    const parent = at.lastIndexOf('/node_modules/');
    at = parent < 0 ? '' : at.slice(0, parent);
  }
};

const lockfile = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [location, entry] of Object.entries(lockfile.packages)) {
  for (const [dependency, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(lockfile.packages, location, dependency)) continue;
    const system = SYSTEM.exec(dependency)?.[0];
    const processor = PROCESSOR.exec(dependency)?.[0];
    lockfile.packages[`node_modules/${dependency}`] = {
      version: range.replace(/^[^0-9]*/, ''),
      ...(processor === undefined ? {} : { cpu: [processor] }),
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...(system === undefined ? {} : { os: [system] }),
    };
    added.push(dependency);
  }
}
lockfile.packages = Object.fromEntries(
  Object.entries(lockfile.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(FILE, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${added.length} platform packages added`);
