import type { APIContext } from 'astro';
import { loadCatalog, type CatalogProgram } from '../../../../../data/catalog.ts';
import { publishProgram } from '../../../../../data/publish.ts';

export async function getStaticPaths() {
  const { programs } = await loadCatalog();
  return programs.map((program) => ({ params: { program: program.id }, props: { program } }));
}

export function GET({ props }: APIContext<{ program: CatalogProgram }>): Response {
  return Response.json(publishProgram(props.program));
}
