import type { LiveMessage } from '@locked-in/contracts';
import { expect, test, vi } from 'vitest';
import { openAccess } from './end-access.ts';

const ADA = '11111111-1111-4111-8111-111111111111';
const LAPTOP = '22222222-2222-4222-8222-222222222222';

/** Two servers that hear what either announces. */
function openServers(announces: (message: LiveMessage) => Promise<void>) {
  const open = () => {
    const hub = { endStreamsOf: vi.fn(), publish: vi.fn() };
    const knownDevices = { forgetAll: vi.fn() };
    const logger = { warn: vi.fn() };
    return { hub, knownDevices, logger, ...openAccess({ hub, knownDevices, announce: announces, logger }) };
  };
  return [open(), open()] as const;
}

test('a device that is revoked at one server is let go by every other', async () => {
  const [here, there] = openServers(async (message) => there.hear(message));
  here.end({ userId: ADA, deviceId: LAPTOP });
  for (const { hub, knownDevices } of [here, there]) {
    expect(hub.endStreamsOf).toHaveBeenCalledWith({ userId: ADA, deviceId: LAPTOP });
    expect(knownDevices.forgetAll).toHaveBeenCalled();
    expect(hub.publish).not.toHaveBeenCalled();
  }
});

test('a broker that is away is said, and access ends here all the same', async () => {
  const [here] = openServers(() => Promise.reject(new Error('away')));
  here.end({ userId: ADA });
  expect(here.hub.endStreamsOf).toHaveBeenCalledWith({ userId: ADA });
  await vi.waitFor(() => expect(here.logger.warn).toHaveBeenCalledOnce());
});

test('everything else goes to the pages', () => {
  const [here] = openServers(async () => undefined);
  const message: LiveMessage = { userId: ADA, event: { type: 'report-ready', week: '2026-W47' } };
  here.hear(message);
  expect(here.hub.publish).toHaveBeenCalledWith(message);
});
