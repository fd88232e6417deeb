import { type LiveMessage, LiveMessageSchema } from '@locked-in/contracts';
import { parseJson } from './parse-json.ts';

export type LiveBatch = {
  readonly add: (message: LiveMessage) => Promise<void>;
};

/**
 * What is announced in one turn of the event loop goes out together, each message once, in texts of at most
 * `maxLength` characters.
 */
export function openLiveBatch(
  maxLength: number,
  send: (texts: readonly string[]) => Promise<void>,
): LiveBatch {
  let waiting = new Set<string>();
  let sending = Promise.resolve();

  function flush(): Promise<void> {
    const texts = toTexts(waiting, maxLength);
    waiting = new Set();
    return send(texts);
  }

  return {
    add(message) {
      if (waiting.size === 0) sending = new Promise(setImmediate).then(flush);
      waiting.add(JSON.stringify(message));
      return sending;
    },
  };
}

/** The messages of a text; nothing for somebody else's. A single message stands without a list where an older process sent it. */
export function readLiveText(text: string): readonly LiveMessage[] {
  const json = parseJson(text);
  return (Array.isArray(json) ? json : [json]).flatMap((one) => LiveMessageSchema.safeParse(one).data ?? []);
}

function toTexts(messages: ReadonlySet<string>, maxLength: number): readonly string[] {
  const lists: string[][] = [];
  let room = 0;
  for (const message of messages) {
    room -= message.length + 1;
    if (room < 0) {
      lists.push([]);
      room = maxLength - message.length - 3; // its comma, and the brackets
    }
    lists.at(-1)?.push(message);
  }
  return lists.map((list) => `[${list.join()}]`);
}
