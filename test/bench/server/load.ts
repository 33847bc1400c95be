import { Agent, request } from 'node:http';

export interface Load {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

const CONNECTIONS = 16;

/** Asks again and again on a few connections that stay open, and throws when something else than 200 is answered. */
export async function load(addresses: readonly string[], seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const delays: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let next = 0;
  const asking = Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      await ask(addresses[next++ % addresses.length]!, agent);
      delays.push(performance.now() - asked);
    }
  });
  await Promise.all(asking);
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.floor(share * (delays.length - 1))]!;
  return { rate: delays.length / took, p50: at(0.5), p99: at(0.99) };
}

function ask(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${address}: ${response.statusCode}`)),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
