import type { DeviceList } from '@locked-in/contracts';
import { PATHS } from '../api/paths.ts';
import { useReading } from '../use-reading.ts';

/** The empty state of a page: what to do so that it fills. Says first things first: pair, then declare. */
export function NothingYet({ title }: { readonly title: string }) {
  const { reading } = useReading<DeviceList>(PATHS.devices);
  const isPaired = reading.kind !== 'ready' || reading.value.devices.length > 0;
  return <NothingYetView title={title} isPaired={isPaired} />;
}

export function NothingYetView({ title, isPaired }: { readonly title: string; readonly isPaired: boolean }) {
  return (
    <section class="nothing-yet">
      <h2>{title}</h2>
      <ol class="steps">
        {!isPaired && (
          <li>
            <b>Pair a browser.</b> The extension records, and only during a session.{' '}
            <a href="/pair">Pair this browser</a>
          </li>
        )}
        <li>
          <b>Declare.</b> Press the Locked In button in the browser’s toolbar, say what you will do, and
          start.
        </li>
        <li>
          <b>Work.</b> Pages shown during the session are the evidence. Nothing is recorded outside it.
        </li>
        <li>
          <b>Grade it yourself.</b> Then the computed grade opens, and the session stands here.
        </li>
      </ol>
    </section>
  );
}
