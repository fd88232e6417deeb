import { browser } from '../platform/browser.ts';
import { maySend } from '../platform/data-collection.ts';
import { onboardingAddress } from '../platform/page-addresses.ts';
import { askServer } from '../platform/server.ts';
import { mintDeviceId, readDeviceId, readPairing } from '../platform/settings.ts';
import { removeStored, writeStored } from '../platform/stored.ts';
import { deviceName } from './device-name.ts';
import { keepBack } from './keep-back.ts';
import { openOwnJournal } from './own-journal.ts';
import { keepPairing, type Paired, pairBrowser } from './pair-browser.ts';
import { createPairingWatch } from './watch-pairing.ts';

export type BrowserPairing = {
  readonly pair: (link: string) => Promise<string | undefined>;
  /** A page has asked the server, and this is what it said. */
  readonly keep: (serverUrl: string, answer: unknown) => Promise<string | undefined>;
  readonly unpair: () => Promise<void>;
  readonly seeAddress: (url: string) => Promise<void>;
};

export type PairingHands = {
  /** This browser is paired otherwise than before. */
  readonly onChange: () => Promise<void>;
  /** What the server of before has said counts no more. */
  readonly leaveServer: () => Promise<void>;
};

/** Pairing with the real network and storage. A browser that is unpaired keeps its journal and its id. */
export function createBrowserPairing({ onChange, leaveServer }: PairingHands): BrowserPairing {
  const save = async (paired: Paired) => {
    const before = await readPairing();
    const isAnother = before?.serverUrl !== paired.pairing.serverUrl;
    if (isAnother) await keepBack(await openOwnJournal());
    await writeStored({ ...paired, deviceId: paired.pairing.deviceId, sending: { failures: 0 } });
    if (isAnother) await leaveServer();
  };
  const tell = async (problem: string | undefined) => {
    if (problem === undefined) await onChange();
    return problem;
  };
  const pair = async (link: string) =>
    tell(
      await pairBrowser(link, {
        ask: askServer,
        readDeviceId,
        newDeviceId: mintDeviceId,
        deviceName: deviceName(navigator.userAgent),
        save,
      }),
    );
  return {
    pair,
    keep: async (serverUrl, answer) => tell(await keepPairing(serverUrl, answer, { save })),
    unpair: async () => {
      await removeStored('pairing', 'token', 'sending', 'lastSent');
      await leaveServer();
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
