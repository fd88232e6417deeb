import { browser } from '../platform/browser.ts';
import { maySend } from '../platform/data-collection.ts';
import { onboardingAddress } from '../platform/page-addresses.ts';
import { askServer } from '../platform/server.ts';
import { mintDeviceId, readDeviceId, readPairing } from '../platform/settings.ts';
import { removeStored, writeStored } from '../platform/stored.ts';
import { deviceName } from './device-name.ts';
import { keepBack } from './keep-back.ts';
import { openOwnJournal } from './own-journal.ts';
import { pairBrowser } from './pair-browser.ts';
import { createPairingWatch } from './watch-pairing.ts';

export type BrowserPairing = {
  readonly pair: (link: string) => Promise<string | undefined>;
  readonly unpair: () => Promise<void>;
  readonly seeAddress: (url: string) => Promise<void>;
};

/** Pairing with the real network and storage. A browser that is unpaired keeps its journal and its id. */
export function createBrowserPairing(onChange: () => Promise<void>): BrowserPairing {
  const pair = async (link: string) => {
    const problem = await pairBrowser(link, {
      ask: askServer,
      readDeviceId,
      newDeviceId: mintDeviceId,
      deviceName: deviceName(navigator.userAgent),
      save: async (paired) => {
        const before = await readPairing();
        if (before?.serverUrl !== paired.pairing.serverUrl) await keepBack(await openOwnJournal());
        await writeStored({ ...paired, sending: { failures: 0 } });
      },
    });
    if (problem === undefined) await onChange();
    return problem;
  };
  return {
    pair,
    unpair: async () => {
      await removeStored('pairing', 'token', 'sending', 'lastSent');
      await onChange();
    },
    seeAddress: createPairingWatch({
      readPairing,
      maySend,
      pair,
      confirm: (link) => browser.tabs.create({ url: onboardingAddress(link) }),
    }),
  };
}
