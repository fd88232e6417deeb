import type { Channel, ConfirmChannel } from 'amqplib';
import type { Pass } from './preload.ts';

type Channels = {
  readonly Channel: { readonly prototype: Channel };
  readonly ConfirmChannel: { readonly prototype: ConfirmChannel };
};

const isWorker = process.argv[1]?.endsWith('worker/src/main.ts') ?? false;

/** A publish of the server is a chunk; of the worker a copy to a retry queue or the dead letters, or an announcement. */
export function patchAmqp({ Channel, ConfirmChannel }: Channels, pass: Pass): void {
  patchConfirmed(ConfirmChannel.prototype, pass);
  patchAck(Channel.prototype, pass);
  patchAnnounce(Channel.prototype, pass);
}

function patchConfirmed(prototype: ConfirmChannel, pass: Pass): void {
  const publish = prototype.publish;
  prototype.publish = function (exchange, queue, content, options, callback) {
    const send = () =>
      publish.call(this, exchange, queue, content, options, (error, ok) => {
        const late = isWorker ? pass('worker.after-copy') : pass('server.after-confirm');
        if (late) void late.then(() => callback?.(error, ok));
        else callback?.(error, ok);
      });
    const early = isWorker ? undefined : pass('server.before-publish');
    if (early) {
      void early.then(send);
      return true;
    }
    const sent = send();
    if (!isWorker) void pass('server.after-publish');
    return sent;
  };
}

function patchAck(prototype: Channel, pass: Pass): void {
  const ack = prototype.ack;
  prototype.ack = function (message, allUpTo) {
    void pass('worker.after-commit');
    ack.call(this, message, allUpTo);
    void pass('worker.after-ack');
  };
}

function patchAnnounce(prototype: Channel, pass: Pass): void {
  const publish = prototype.publish;
  prototype.publish = function (exchange, key, content, options) {
    if (isWorker && exchange !== '') void pass('worker.before-announce');
    return publish.call(this, exchange, key, content, options);
  };
}
