/** Made here, so that no sound file has to be shipped: two soft strokes of a bell. */
export type Tone = 'end' | 'break' | 'focus';

/** Rising = go on, falling = rest, three = over. In Hz. */
const STROKES: Record<Tone, readonly number[]> = {
  focus: [523.25, 783.99],
  break: [783.99, 523.25],
  end: [523.25, 659.25, 783.99],
};
const APART_S = 0.28;
const RINGS_S = 1.2;
const LOUDNESS = 0.16;
const OPENS_S = 2;

/** Resolves when it has rung out, or soon when there is nothing to ring with. Needs a page: workers have no sound. */
export async function playTone(tone: Tone): Promise<void> {
  const context = new AudioContext();
  await Promise.race([context.resume(), wait(OPENS_S)]); // without a loudspeaker it resumes when one is plugged in
  if (context.state === 'running') await strikeAll(context, tone);
  await context.close();
}

async function strikeAll(context: AudioContext, tone: Tone): Promise<void> {
  const strokes = STROKES[tone];
  for (const [index, hertz] of strokes.entries())
    strike(context, hertz, context.currentTime + index * APART_S);
  await wait(strokes.length * APART_S + RINGS_S);
}

function strike(context: AudioContext, hertz: number, atS: number): void {
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, atS);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, atS + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, atS + RINGS_S);
  const bell = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  bell.connect(loudness).connect(context.destination);
  bell.start(atS);
  bell.stop(atS + RINGS_S);
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

export function isTone(text: string | null): text is Tone {
  return text === 'end' || text === 'break' || text === 'focus';
}
