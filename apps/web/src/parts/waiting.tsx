// A screen whose data has not come: its place in its final size, or why it does not come.
import type { Failed } from '../data/ask.js';
import { Bones, Failure } from './parts.js';

interface Props {
  readonly error: Failed | null;
  readonly retry: () => void;
  readonly rows: number;
  readonly blockSize: string;
}

/** What stands where the data will be. */
export const Waiting = ({ error, retry, rows, blockSize }: Props): React.JSX.Element =>
  error === null ? <Bones rows={rows} blockSize={blockSize} /> : <Failure failed={error} retry={retry} />;
