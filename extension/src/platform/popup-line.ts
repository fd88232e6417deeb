/** What a popup says of itself while it opens. */
export type PopupWord = 'opening' | 'open';

/** A channel and no message: it reaches a background that is awake, and wakes none that sleeps. */
const LINE = 'popup';

/** From a page that opens; what is answered says that it is open, once. */
export function sayOpening(): () => void {
  const line = new BroadcastChannel(LINE);
  line.postMessage('opening' satisfies PopupWord);
  return () => {
    line.postMessage('open' satisfies PopupWord);
    line.close();
  };
}

export function hearPopup(listen: (word: PopupWord) => void): void {
  new BroadcastChannel(LINE).onmessage = ({ data }: MessageEvent<PopupWord>) => listen(data);
}
