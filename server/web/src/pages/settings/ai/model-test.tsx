import { sayModelFinding } from '@locked-in/domain';
import { failureWords } from '../../../api/failure-words.ts';
import { type Testing, useModelTest } from './use-model-test.ts';
import { AI_WORDS as WORDS } from './words.ts';

const SLOW_AFTER_SECONDS = 10;

export function ModelTestPart() {
  const { testing, start } = useModelTest();
  return <ModelTestView testing={testing} onTest={start} />;
}

export function ModelTestView({
  testing,
  onTest,
}: {
  readonly testing: Testing;
  readonly onTest: () => void;
}) {
  return (
    <div class="model-test">
      <button type="button" class="button" disabled={testing.kind === 'running'} onClick={onTest}>
        {testing.kind === 'idle' || testing.kind === 'running' ? WORDS.test : WORDS.testAgain}
      </button>
      <p class={`finding ${isGood(testing) ? 'is-good' : ''}`} role="status" dir="auto">
        {sayTesting(testing)}
      </p>
    </div>
  );
}

export function sayTesting(testing: Testing): string {
  switch (testing.kind) {
    case 'idle':
      return '';
    case 'running':
      return [WORDS.testing(testing.seconds), testing.seconds >= SLOW_AFTER_SECONDS ? WORDS.slow : '']
        .join(' ')
        .trim();
    case 'found':
      return sayModelFinding(testing.finding);
    case 'failed':
      return failureWords(testing.failure);
    case 'lost':
      return WORDS.lost;
  }
}

function isGood(testing: Testing): boolean {
  return testing.kind === 'found' && testing.finding.kind === 'works';
}
