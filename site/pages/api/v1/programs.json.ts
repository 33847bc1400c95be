import { loadCatalog } from '../../../../data/catalog.ts';
import { publishProgramList } from '../../../../data/publish.ts';

export async function GET(): Promise<Response> {
  return Response.json(publishProgramList(await loadCatalog()));
}
