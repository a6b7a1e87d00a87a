import { rmSync } from 'node:fs';

export default function tearDown() {
  if (globalThis.demonstrationFolder !== undefined)
    rmSync(globalThis.demonstrationFolder, { recursive: true, force: true });
}
