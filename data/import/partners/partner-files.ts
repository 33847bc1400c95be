import type { Exemption } from '../../../engine/measures/observations.ts';
import type { Program } from '../../../engine/program/program.ts';
import { type Imported } from '../faults.ts';
import type { ImportNotice } from '../notices.ts';
import { importObservations, type ImportedObservations, type ObservationOptions } from '../observations/observations.ts';
import type { Sources } from '../read-files.ts';
import { importEnrolments, type Enrolment } from '../tables/enrolments.ts';
import { importExemptions } from '../tables/exemptions.ts';
import { importSuccessions, type Succession } from '../tables/successions.ts';
import { findCaseTwins } from './case-twins.ts';
import { findUnknownPartners, type NamedPartners, type StoredPartners } from './unknown-partners.ts';

/** Files that say who a program's partners are and what is known of them; null, or an empty list: none. */
export interface PartnerSources {
  observations: Sources;
  exemptions: Sources | null;
  enrolments: Sources | null;
  successions: Sources | null;
}

export interface PartnerData extends ImportedObservations {
  exemptions: ReadonlyMap<string, readonly Exemption[]>;
  /** Null: everyone who was observed is enrolled, on every ladder. */
  enrolments: readonly Enrolment[] | null;
  successions: readonly Succession[];
  named: NamedPartners;
}

/** All of them, or every fault in any. The notices tell of partners that only one file knows, too. */
export async function importPartners(
  sources: PartnerSources,
  editions: readonly Program[],
  options: ObservationOptions,
  stored: StoredPartners | null = null,
): Promise<Imported<PartnerData>> {
  const { days } = options;
  const observations = await importObservations(sources.observations, options);
  const exemptions = await importExemptions(sources.exemptions ?? [], editions, days);
  const enrolments = sources.enrolments && (await importEnrolments(sources.enrolments, editions, days));
  const known = enrolments?.ok ? enrolments.value : null;
  const successions = await importSuccessions(sources.successions ?? [], days, known);
  const all = [observations, exemptions, ...(enrolments ? [enrolments] : []), successions];
  if (!observations.ok || !exemptions.ok || !successions.ok || enrolments?.ok === false) return joinFaults(all);
  const named: NamedPartners = {
    observed: observations.partners ?? new Map(),
    enrolled: enrolments?.partners ?? null,
    successions: successions.value,
    succeeded: successions.partners ?? new Map(),
    stored,
    others: [{ where: 'exempted', partners: exemptions.partners ?? new Map() }],
  };
  const notices = [...listNotices(all), ...findUnknownPartners(named), ...findCaseTwins(named)];
  const { value } = observations;
  return {
    ok: true,
    value: { ...value, exemptions: exemptions.value, enrolments: known, successions: successions.value, named },
    notices,
  };
}

/** Of what was not refused. */
export function listNotices(imported: readonly Imported<unknown>[]): ImportNotice[] {
  return imported.flatMap((one) => (one.ok && one.notices) || []);
}

/** Of what was refused. */
export function joinFaults(imported: readonly Imported<unknown>[]): Extract<Imported<unknown>, { ok: false }> {
  const refused = imported.filter((one) => !one.ok);
  const faults = refused.flatMap((one) => one.faults);
  const total = refused.reduce((sum, one) => sum + one.total, 0);
  return { ok: false, faults, total };
}
