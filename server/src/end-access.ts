import type { LiveMessage } from '@locked-in/contracts';
import type { Logger } from 'pino';
import type { KnownDevices } from './known-devices.ts';
import type { LiveHub } from './live-hub.ts';

/** Of one device, or of everything a person has open. */
type Whose = { readonly userId: string; readonly deviceId?: string | undefined };
export type EndAccess = (whose: Whose) => void;

type AccessDeps = {
  readonly hub: Pick<LiveHub, 'endStreamsOf' | 'publish'>;
  readonly knownDevices: Pick<KnownDevices, 'forgetAll'>;
  readonly announce: (message: LiveMessage) => Promise<void>;
  readonly logger: Pick<Logger, 'warn'>;
};

/**
 * Who may read and send no longer is let go at once, here and by every other server that hears of it. One that does not
 * hear, because the broker is away, asks again within seconds by itself.
 */
export function openAccess({ hub, knownDevices, announce, logger }: AccessDeps) {
  const endHere = ({ userId, deviceId }: Whose) => {
    knownDevices.forgetAll();
    hub.endStreamsOf({ userId, ...(deviceId !== undefined && { deviceId }) });
  };
  return {
    end(whose: Whose) {
      endHere(whose);
      const { userId, deviceId } = whose;
      announce({ userId, event: { type: 'access-ended', deviceId } }).catch((err: unknown) =>
        logger.warn({ err }, 'the other servers were not told that access has ended'),
      );
    },
    /** What any server announced. */
    hear(message: LiveMessage) {
      const { userId, event } = message;
      if (event.type === 'access-ended') endHere({ userId, deviceId: event.deviceId });
      else hub.publish(message);
    },
  };
}
