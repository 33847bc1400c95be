import type { PublicPartner } from '../../../engine/wire.ts';

/** Where an announced edition leads partners, if nothing that is measured changes; one partner counts once a track. */
export interface Movement {
  up: number;
  down: number;
  same: number;
  /** Of whom it cannot be told from what is public. */
  untold: number;
  /** How many partners there are for each one that was looked at. */
  aSample: number;
}

/** More are not followed one by one: of a larger crowd, some that are spread over all of it. */
const MOST_FOLLOWED = 500;

export async function followCrowd(
  ids: readonly string[],
  publish: (id: string) => Promise<PublicPartner | null>,
): Promise<Movement> {
  const aSample = Math.max(1, Math.ceil(ids.length / MOST_FOLLOWED));
  const movement: Movement = { up: 0, down: 0, same: 0, untold: 0, aSample };
  for (const id of ids.filter((_, i) => i % aSample === 0))
    for (const { coming } of (await publish(id))?.standings ?? []) movement[coming ? coming.change : 'untold']++;
  return movement;
}
