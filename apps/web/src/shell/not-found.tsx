// What is shown at an address that is no screen.
import { Link } from '@tanstack/react-router';
import { Screen } from '../parts/parts.js';
import { useWords } from '../words/use-words.js';
import { shellWords } from './shell.words.js';

export function NotFound(): React.JSX.Element {
  const say = useWords(shellWords);
  return (
    <Screen title={say('notFound')} about={say('notFoundText')}>
      <p>
        <Link to="/">{say('toHome')}</Link>
      </p>
    </Screen>
  );
}
