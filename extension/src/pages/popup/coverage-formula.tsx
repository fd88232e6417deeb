import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { formatShare } from '../format.ts';
import { WORDS } from './words.ts';

type Body = ComponentType<{ readonly of: 'coverage' }>;

/** How much was counted. What that means is seldom asked, and loaded when it is: the popup has to be there at once. */
export function CoverageFormula({ coverage }: { readonly coverage: number }) {
  const [Body, setBody] = useState<Body>();
  const load = async () => {
    const { FormulaBody } = await import('../formula-body.ts');
    setBody(() => FormulaBody);
  };
  return (
    <details class="formula" onToggle={() => void load()}>
      <summary>
        {WORDS.coverage}: {formatShare(coverage)}
      </summary>
      {Body === undefined ? null : <Body of="coverage" />}
    </details>
  );
}
