import { AS_A_SERVER, freePort, startProcess } from '../processes.ts';

/** `bare-server.ts` in a process of its own. */
export async function startBareLive() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const bare = startProcess(['bench/src/live/bare-server.ts', `${port}`], AS_A_SERVER);
  await bare.waitForLine(/ready/);
  return {
    url,
    pid: bare.pid,
    stop: bare.stop,
    notifyOne: () => fetch(`${url}/one`),
    notifyAll: () => fetch(`${url}/all`),
  };
}
