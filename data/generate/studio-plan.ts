import { LAST_MONTH, line, type Course } from './course.ts';
import type { StudioLevel } from './members.ts';
import type { Random } from './random.ts';

/** How one studio fares over the 24 months. */
export interface StudioPlan {
  /** Shops opened, at a rate a year. */
  launches: Course;
  handover: Course;
  /** Percent. Null: too young to tell. */
  thriving: Course | null;
  certified: Course;
  references: Course;
  /** Days. */
  reply: Course;
  /** Days. Null: not measured. */
  slowestReply: Course | null;
  /** Euros a shop opened. */
  fee: number;
  /** The last month that was fed. */
  fedUntil: string;
}

/** What a studio of a level does when it has no story of its own. `price`: euros a shop opened. */
export function usualStudio(level: StudioLevel, price: number, random: Random): StudioPlan {
  const { launches, handover, certified, references, reply } = LEVELS[level];
  const rate = random.between(...launches);
  const stars = random.between(...handover);
  const isGrower = level === 'grower';
  const people = random.wholeBetween(...certified);
  return {
    launches: line(rate, rate * random.between(0.95, 1.15)),
    handover: line(stars - 0.05, stars + 0.05),
    thriving: isGrower ? null : line(random.between(86, 90), random.between(88, 94)),
    certified: line(people, people),
    references: line(references[0], random.wholeBetween(...references)),
    reply: line(random.between(...reply), random.between(...reply)),
    slowestReply: isGrower ? null : line(5, 4.2),
    fee: price * random.between(1.1, 1.5),
    fedUntil: LAST_MONTH,
  };
}

interface Level {
  launches: [number, number];
  handover: [number, number];
  certified: [number, number];
  references: [number, number];
  reply: [number, number];
}

const LEVELS: Record<StudioLevel, Level> = {
  arborist: { launches: [22, 34], handover: [4.66, 4.85], certified: [4, 8], references: [9, 16], reply: [0.3, 0.9] },
  gardener: { launches: [8, 13], handover: [4.4, 4.7], certified: [1, 2], references: [2, 6], reply: [0.6, 1.8] },
  grower: { launches: [0.4, 3], handover: [3.9, 4.7], certified: [0, 1], references: [0, 2], reply: [1, 4.5] },
};
