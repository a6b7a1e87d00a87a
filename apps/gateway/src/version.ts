// The program's version, read once from package.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const up = join(import.meta.dirname, '..', '..', '..');

const find = (folder: string): string => {
  try {
    return readFileSync(join(folder, 'package.json'), 'utf8');
  } catch {
    return find(join(folder, '..'));
  }
};

/** The version in package.json, such as 0.1.0. */
export const programVersion: string = (JSON.parse(find(up)) as { version: string }).version;
