/** A page as an author would write it: `npm run types` compiles it against what is made from the elements. */
import type {} from '../../../widgets/jsx.d.ts';

export function PartnerPage({ partner }: { partner: string }) {
  return (
    <main>
      <tier-badge
        className="badge"
        program="canopy"
        partner={partner}
        size="large"
        ontier-ready={({ partner }) => partner?.trim()}
      >
        Partner
      </tier-badge>
      <tier-listings program="canopy" boost="off" lang="de" ontier-sort={({ boosted }) => boosted === true}>
        <article data-partner={partner} data-relevance="0.9" />
      </tier-listings>
      <tier-tracker program="canopy" partner={partner} heading-level={2} ontier-error={({ code }) => code === 'timeout'} />
      <tier-ladder program="canopy" track="apps" />
      {/* @ts-expect-error there is no such size */}
      <tier-badge program="canopy" partner={partner} size="huge" />
      {/* @ts-expect-error it is about a partner */}
      <tier-tracker program="canopy" />
      {/* @ts-expect-error data is what the server answers */}
      <tier-badge program="canopy" partner={partner} data="{}" />
    </main>
  );
}
