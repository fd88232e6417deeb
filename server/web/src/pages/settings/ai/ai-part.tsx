import type { ModelState } from '@locked-in/contracts';
import { PATHS } from '../../../api/paths.ts';
import { Part } from '../../../frame/part.tsx';
import { Shown } from '../../../frame/shown.tsx';
import { useReading } from '../../../use-reading.ts';
import { ModelTestPart } from './model-test.tsx';
import { useWishes } from './use-wishes.ts';
import { WishesForm } from './wishes-form.tsx';
import { AI_WORDS as WORDS } from './words.ts';

/** Whether a model is asked about the person, what it may see, whether it answers, and all that it was ever told. */
export function AiPart() {
  const { reading, reload } = useReading<ModelState>(PATHS.ai);
  return (
    <Part title={WORDS.title} note={WORDS.note}>
      <Shown reading={reading} what="the settings of the model" onRetry={reload}>
        {(state) => <AiSettings key={JSON.stringify(state.wishes)} state={state} />}
      </Shown>
    </Part>
  );
}

function AiSettings({ state }: { readonly state: ModelState }) {
  const wishes = useWishes(state.wishes);
  return (
    <div class="ai-settings">
      <ModelLine model={state.model} />
      {state.model !== undefined && <WishesForm {...wishes} />}
      <ModelTestPart />
      <a href="/settings/asked">{WORDS.asked}</a>
    </div>
  );
}

export function ModelLine({ model }: Pick<ModelState, 'model'>) {
  if (model === undefined) {
    return (
      <div class="stack">
        <p>{WORDS.none}</p>
        <p class="small muted">{WORDS.howTo}</p>
      </div>
    );
  }
  return (
    <p class="model-line">
      {WORDS.asks} <b>{model.model}</b> {WORDS.at} <code>{model.endpoint}</code>.
    </p>
  );
}
