import { latestChange } from '../../../engine/standing/verdict.ts';
import type { PublicPartner, PublicStanding } from '../../../engine/wire.ts';

/**
 * A partner with as much as a tracker on a page reads: the metrics that its standings name, and of the history what was decided last, the last
 * change, and the warning. All of it is many kB on a page.
 */
export function trackerFactsOf(partner: PublicPartner): PublicPartner {
  const named = JSON.stringify(partner.standings);
  return {
    ...partner,
    metrics: Object.fromEntries(
      Object.entries(partner.metrics).filter(([id]) => named.includes(`"${id}"`) || named.includes(`/${id}"`)),
    ),
    standings: partner.standings.map((standing) => ({ ...standing, decisions: newsOf(standing) })),
  };
}

function newsOf({ decisions, warning }: PublicStanding): PublicStanding['decisions'] {
  const change = latestChange(decisions);
  const warned = decisions.find(({ kind, day }) => kind === 'warned' && day === warning?.since);
  return decisions.filter((decision, index) => index === 0 || decision === change || decision === warned);
}
