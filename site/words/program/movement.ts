import { capitalize, count, counted, NUMBERS } from '../values.ts';

interface Moves {
  up: number;
  down: number;
  same: number;
  untold: number;
  aSample: number;
}

/** How many partners an edition moves, and which way. */
export function describeMovement({ up, down, same, untold, aSample }: Moves): string[] {
  const all = up + down + same;
  if (all === 0) return untold > 0 ? ['Whom it moves rests on figures that are not public.'] : [];
  const of =
    aSample === 1 ? `Of ${counted(all, 'partner')}` : `Of ${counted(all, 'partner')} looked at, one in ${aSample} of all`;
  return [
    `${of}, ${many(up)} would go up, ${many(down)} would go down and ${many(same)} would stay, if nothing that is measured changes.`,
    ...(down > 0 ? ['Nobody goes down at once: who falls short is warned first, and has time to put it right.'] : []),
    ...(untold > 0 ? [`${capitalize(counted(untold, 'more', 'more'))} cannot be told of in public.`] : []),
  ];
}

function many(partners: number): string {
  return partners === 0 ? 'none' : (NUMBERS[partners] ?? count(partners));
}
