interface Updated {
  update(): void;
}

let waiting: Set<Updated> | null = null;

/** Once for however many attributes changed, and in one task for however many elements. */
export function updateSoon(element: Updated): void {
  if (!waiting) {
    waiting = new Set();
    queueMicrotask(() => {
      const all = waiting!;
      waiting = null;
      for (const each of all) each.update();
    });
  }
  waiting.add(element);
}
