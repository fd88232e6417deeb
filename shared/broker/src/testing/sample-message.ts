import type { Message } from 'amqplib';

/** A message as a channel delivers it, without anything but these headers. */
export function sampleMessage(headers: Message['properties']['headers']): Message {
  const fields = { deliveryTag: 1, redelivered: false, exchange: '', routingKey: '' };
  const unused = {
    contentType: undefined,
    contentEncoding: undefined,
    deliveryMode: undefined,
    priority: undefined,
    correlationId: undefined,
    replyTo: undefined,
    expiration: undefined,
    messageId: undefined,
    timestamp: undefined,
    type: undefined,
    userId: undefined,
    appId: undefined,
    clusterId: undefined,
  };
  return { content: Buffer.from('{}'), fields, properties: { ...unused, headers } };
}
