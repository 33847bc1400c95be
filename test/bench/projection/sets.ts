import { loadMonthly, totalGains } from './data/jenkins.ts';
import { atMonthEnds, loadWeekly } from './data/qgis.ts';
import { isToChooseOn, type Observed } from './data/shared.ts';
import { drawQuestions, findOrigins, onlyRises, type Draw, type Origin, type Question } from './questions.ts';

/** Real series of one kind, and how they are asked about. */
export interface QuestionSet {
  name: string;
  all: readonly Observed[];
  monthsKnown: number;
  isOfKind: (origin: Origin) => boolean;
  draw: Pick<Draw, 'least' | 'missed'>;
}

export const HALVES = [true, false] as const;
const SIX_MONTHS = 6;
const YEAR = 12;
const EACH = 334;
const COARSE = 100;
const COARSE_WHEN_RISING = 20;

/** Null when the shared data is not there. */
export function loadSets(): Record<'jenkins' | 'upAndDown' | 'rising' | 'totals' | 'qgis', QuestionSet> | null {
  const jenkins = loadMonthly();
  const qgis = loadWeekly();
  if (!jenkins || !qgis) return null;
  const any = (): boolean => true;
  const asFar = { least: COARSE, missed: 'as-far' } as const;
  return {
    jenkins: { name: 'Jenkins', all: jenkins, monthsKnown: YEAR, isOfKind: any, draw: asFar },
    upAndDown: {
      name: 'of these, up and down in the twelve months',
      all: jenkins,
      monthsKnown: YEAR,
      isOfKind: (origin) => !onlyRises(origin),
      draw: asFar,
    },
    rising: {
      name: 'Jenkins, twelve months of only rising',
      all: jenkins,
      monthsKnown: YEAR,
      isOfKind: onlyRises,
      draw: { least: COARSE_WHEN_RISING, missed: 'above' },
    },
    totals: {
      name: 'running totals of what Jenkins plugins gained',
      all: totalGains(jenkins),
      monthsKnown: YEAR,
      isOfKind: any,
      draw: asFar,
    },
    qgis: { name: 'QGIS, 6 to 8 months known', all: atMonthEnds(qgis), monthsKnown: SIX_MONTHS, isOfKind: any, draw: asFar },
  };
}

/** Of one half; crossings 1 to `monthsAhead` months ahead and as many that do not come, the same on every run. */
export function questionsOf(set: QuestionSet, isChosenOn: boolean, monthsAhead = SIX_MONTHS, each = EACH): Question[] {
  return drawQuestions(originsOf(set, isChosenOn), { ...set.draw, each, monthsAhead, seed: isChosenOn ? 7 : 11 });
}

export function originsOf({ all, monthsKnown, isOfKind, draw }: QuestionSet, isChosenOn: boolean): Origin[] {
  const half = all.filter(({ plugin }) => isToChooseOn(plugin) === isChosenOn);
  return findOrigins(half, monthsKnown, draw.least).filter(isOfKind);
}

export function nameOfHalf(isChosenOn: boolean): string {
  return isChosenOn ? 'half chosen on' : 'other half';
}
