const MOST_DOTS = 240;
const STEPS = [1, 2, 5];

/** How many partners one dot stands for: 1 as long as they are few enough to be told apart, then 2, 5, 10, 20 … */
export function partnersADot(partners: number): number {
  for (let scale = 1; ; scale *= 10) {
    const step = STEPS.find((factor) => partners <= factor * scale * MOST_DOTS);
    if (step !== undefined) return step * scale;
  }
}
