/** No answer that is asked for comes near it. */
const LONGEST_BODY = 1024 * 1024;

/** A body that is longer than any answer. */
export class BodyTooLong extends Error {
  override readonly name = 'BodyTooLong';
}

/** `fetch` that stops reading a body that goes on and on, rather than holding all of it. */
export async function boundedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (!response.body) return response;
  let length = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      length += bytes.byteLength;
      if (length > LONGEST_BODY) controller.error(new BodyTooLong());
      else controller.enqueue(bytes);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(limit), { status, statusText, headers });
}
