import type { PublicPartner } from '../../../engine/wire.ts';
import { fetchJson, type Outcome } from '../fetch-json.ts';
import { noticeOnce } from '../notices.ts';

/** Of each token that was tried in a program, the partner whom it is for; the empty text: nobody there. */
const holders = new Map<string, string>();

/**
 * What a partner sees of itself; `isOwn` marks it. Null: the token is for another partner, or is not accepted, of which the page's author
 * is told: then there is what everyone may see. `path`: where the API of the program is that the token was given for.
 */
export async function fetchOwn(
  path: string,
  program: string,
  partner: string,
  token: string,
  isPartner: (data: unknown) => data is PublicPartner,
  signal: AbortSignal,
): Promise<Outcome<OwnPartner> | null> {
  const key = `${path} ${token}`;
  if ((holders.get(key) ?? partner) !== partner) return null;
  const outcome = await fetchJson(`${path}/me.json`, isPartner, signal, {
    headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    // Nowhere else than where it was to go, and kept by no cache.
    redirect: 'error',
    cache: 'no-store',
  });
  if (outcome.ok) {
    holders.set(key, outcome.data.partner);
    return outcome.data.partner === partner ? { ok: true, data: { ...outcome.data, isOwn: true } } : null;
  }
  const { failure } = outcome;
  if (failure.code !== 'refused' && failure.code !== 'not-found') return outcome;
  holders.set(key, '');
  noticeOnce('tokenRefusal', failure.url, program, failure.status);
  return null;
}

export interface OwnPartner extends PublicPartner {
  isOwn: true;
}
