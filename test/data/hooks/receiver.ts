import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  id: string;
  type: string;
  data: Record<string, unknown>;
}

/** Takes messages as a stranger's program would: by the library of the standard, and refuses what is not signed as it should be. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers to one request after the other; then 204. */
  answers: (number | { status: number; location: string })[] = [];
  secret = '';
  #server: Server | null = null;

  async start(): Promise<string> {
    this.#server = createServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const part of request) body += String(part);
        const answer = this.#take(request.headers, body) ? (this.answers.shift() ?? 204) : 400;
        const { status, location } = typeof answer === 'number' ? { status: answer, location: '' } : answer;
        response.writeHead(status, location ? { location } : {}).end();
      })();
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`;
  }

  /** `promoted of adam`, one for each message. */
  get told(): string[] {
    return this.received.map(({ type, data }) => `${type} ${String(data['partner'] ?? data['edition'] ?? '')}`.trim());
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server!.close(resolve));
  }

  #take(headers: IncomingHttpHeaders, body: string): boolean {
    try {
      const verified = new Webhook(this.secret).verify(body, headers as Record<string, string>) as Omit<Received, 'id'>;
      this.received.push({ ...verified, id: String(headers['webhook-id']) });
      return true;
    } catch {
      return false;
    }
  }
}
