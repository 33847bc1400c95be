import type { APIContext } from 'astro';
import { fileNameOf } from '../../../../engine/primitives/addresses.ts';
import { loadCatalog, type CatalogProgram } from '../../../../data/catalog.ts';
import { listPublishedPartners, publishBadge } from '../../../../data/publish.ts';

export async function getStaticPaths() {
  const { programs } = await loadCatalog();
  return programs.flatMap((program) =>
    listPublishedPartners(program).map((partner) => ({
      params: { program: program.id, file: `${fileNameOf(partner)}.svg` },
      props: { program, partner },
    })),
  );
}

export function GET({ props }: APIContext<{ program: CatalogProgram; partner: string }>): Response {
  return new Response(publishBadge(props.program, props.partner), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
}
