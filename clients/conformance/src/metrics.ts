import { server } from './server.js';

/** Streams of a subscription field that the server is serving just now. */
export async function liveStreams(field: string): Promise<number> {
  const text = await (await fetch(server.metricsUrl!)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('omnisupport_streams') && line.includes(`"${field}"`))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
