// To be written.
import { Screen } from '../../parts/parts.js';

export default function Unwritten(): React.JSX.Element {
  return <Screen title="person" />;
}
