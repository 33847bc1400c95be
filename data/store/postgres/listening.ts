import pg from 'pg';

const AGAIN_MS = 1000;

/** Calls for everything that another server of a PostgreSQL stores; a connection that is lost is made again, and what was missed meanwhile counts as one. */
export function listenTo(url: string, listener: () => void): () => void {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const begin = async (): Promise<void> => {
    const own = new pg.Client({ connectionString: url, keepAlive: true });
    let isLost = false;
    const lose = (): void => {
      if (isLost) return;
      isLost = true;
      void own.end().catch(() => {});
      if (!isEnded) timer = setTimeout(() => void begin(), AGAIN_MS).unref();
    };
    own.on('error', lose);
    own.on('end', lose);
    own.on('notification', listener);
    client = own;
    try {
      await own.connect();
      await own.query('LISTEN gradus');
      listener();
    } catch {
      lose();
    }
  };
  void begin();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    void client?.end().catch(() => {});
  };
}
