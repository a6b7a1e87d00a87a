// Reads the project's sources once: each file with what it imports, types included.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file and the specifiers that it imports. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const SPEC = /\.spec\.ts$/;

/** Whether the file is a test. */
export const isSpec = (file: string): boolean => SPEC.test(file) || file.startsWith('test/');

/** Whether the file is generated. */
export const isGenerated = (file: string): boolean => file.includes('/generated/');

/** All TypeScript sources of apps/, libs/ and test/, in order. */
export const sources: readonly Source[] = globSync(['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.ts'])
  .filter((file) => !file.includes('node_modules') && !file.includes('/peers/'))
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    const { importedFiles } = ts.preProcessFile(text, true, true);
    return { file, text, imports: importedFiles.map(({ fileName }) => fileName) };
  });

/** Product code: what is neither a test nor generated. */
export const product = sources.filter(({ file }) => !isSpec(file) && !isGenerated(file));

/** The room or door that a file belongs to: `loops` or `apps/gateway`. */
export function ownerOf(file: string): string {
  const [top, name] = file.split('/');
  return top === 'libs' ? (name ?? '') : `${top ?? ''}/${name ?? ''}`;
}

/** The project file that a relative specifier means, as its source. */
export const resolveRelative = (from: string, specifier: string): string =>
  normalize(join(dirname(from), specifier)).replace(/\.js$/, '.ts');
