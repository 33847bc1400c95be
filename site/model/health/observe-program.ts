import type { Course } from '../../../data/publish.ts';
import type { PublicPartner, PublicProgram } from '../../../engine/wire.ts';
import { healthOfProgram, type Observed, type ProgramHealth } from './program-health.ts';

/** More are not looked at one by one: of a larger crowd, some that are spread over all of it. */
const MOST_OBSERVED = 500;

export async function observeProgram(
  program: PublicProgram,
  ids: readonly string[],
  publish: (id: string) => Promise<PublicPartner | null>,
  publishCourses: (id: string) => Promise<Course[] | null>,
): Promise<ProgramHealth> {
  const aSample = Math.max(1, Math.ceil(ids.length / MOST_OBSERVED));
  const observed: Observed[] = [];
  for (const id of ids.filter((_, index) => index % aSample === 0)) {
    const partner = await publish(id);
    if (partner) observed.push({ partner, courses: (await publishCourses(id)) ?? [] });
  }
  return healthOfProgram(program, observed, aSample);
}
