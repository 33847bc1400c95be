import { countUpTo } from '../../../engine/measures/observations.ts';
import type { Day } from '../../../engine/primitives/calendar.ts';

/** The days of which one partner has rows, with the first row of each. In most files they are in order, and each is put behind the others. */
export class SeenDays {
  readonly #days: Day[] = [];
  readonly #marks: number[] = [];

  /** `mark`: where the row stands, 0 or more. Of the second row of a day, where the first does; of more, NaN; null: this is the first. */
  see(day: Day, mark: number): number | null {
    const place = countUpTo(this.#days, day);
    if (place > 0 && this.#days[place - 1] === day) {
      const first = this.#marks[place - 1]!;
      this.#marks[place - 1] = NaN;
      return first;
    }
    if (place === this.#days.length) {
      this.#days.push(day);
      this.#marks.push(mark);
    } else {
      this.#days.splice(place, 0, day);
      this.#marks.splice(place, 0, mark);
    }
    return null;
  }
}
