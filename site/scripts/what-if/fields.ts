import { formatDuration } from '../../../engine/primitives/calendar.ts';
import { isInRange } from '../../../engine/program/schema/limits.ts';
import type { Dial, WindowDial } from '../../model/what-if/dials.ts';
import {
  moveThreshold,
  moveWindow,
  nameOfWindow,
  NOTHING_MOVED,
  readName,
  readNumber,
  settle,
  type Proposal,
} from '../../model/what-if/proposal.ts';
import { describeRefused, type WhatIfSpeech } from '../../words/program/what-if.ts';

type Field = HTMLInputElement | HTMLSelectElement;

export interface Fields {
  /** Shows what is moved. */
  fill(proposal: Proposal): void;
}

/** The fields of a page in which thresholds and windows are moved. `take`: is given what is moved with every change. */
export function useFields(
  form: HTMLFormElement,
  { dials, windows }: { dials: readonly Dial[]; windows: readonly WindowDial[] },
  words: Promise<WhatIfSpeech>,
  take: (proposal: Proposal) => void,
): Fields {
  let proposal = NOTHING_MOVED;
  const dialOf = (name: string): Dial | undefined => dials.find(({ key }) => key === readName(name).key);

  form.addEventListener('input', ({ target }) => {
    const field = target as Field;
    const dial = dialOf(field.name);
    const window = windows.find((one) => nameOfWindow(one) === field.name);
    if (dial) {
      proposal = moveThreshold(proposal, dial, readName(field.name).part, field.value);
      for (const other of fieldsOf(dial)) if (other.name === field.name && other !== field) other.value = field.value;
      mark(dial, field.type === 'number' ? field : null);
    } else if (window) {
      proposal = moveWindow(proposal, window, field.value);
      markWindow(window);
    } else return;
    take(proposal);
  });
  // What was not taken does not stay as if it were.
  form.addEventListener('change', ({ target }) => {
    const dial = dialOf((target as Field).name);
    if (dial) fillDial(dial);
  });
  return { fill };

  function fill(other: Proposal): void {
    proposal = other;
    for (const dial of dials) fillDial(dial);
    for (const window of windows) {
      const field = form.elements.namedItem(nameOfWindow(window)) as HTMLSelectElement;
      field.value = proposal.windows.get(window.metric.id) ?? formatDuration(window.metric.window!);
      markWindow(window);
    }
  }

  function fillDial(dial: Dial): void {
    const moved = proposal.thresholds.get(dial.key);
    const said = { target: moved?.target ?? dial.bar.target, keep: moved?.keep ?? dial.keep ?? '' };
    for (const field of fieldsOf(dial)) field.value = String(said[readName(field.name).part]);
    mark(dial, null);
  }

  /** `typed`: the field in which somebody is typing. */
  function mark(dial: Dial, typed: Field | null): void {
    const row = fieldsOf(dial)[0]!.closest<HTMLElement>('.dial')!;
    row.dataset['moved'] = String(proposal.thresholds.has(dial.key));
    const note = row.querySelector<HTMLElement>('.beyond')!;
    const number = typed && readNumber(typed.value);
    const range = typed && dial.ranges[readName(typed.name).part];
    const isRefused = number !== null && range !== null && !isInRange(number, range);
    const { target, keep } = settle(dial, proposal.thresholds);
    const asked = proposal.thresholds.get(dial.key)?.keep ?? dial.keep;
    const isBeyond = asked !== null && keep === null && asked !== target;
    typed?.setAttribute('aria-invalid', String(isRefused));
    note.hidden = !isRefused && !isBeyond;
    if (note.hidden) note.textContent = '';
    else
      void words.then(
        (say) => (note.textContent = isRefused ? describeRefused(number, range, say) : say.whatIf.dials.stayBeyond),
      );
  }

  function markWindow(window: WindowDial): void {
    const field = form.elements.namedItem(nameOfWindow(window)) as HTMLSelectElement;
    field.closest<HTMLElement>('.window')!.dataset['moved'] = String(proposal.windows.has(window.metric.id));
  }

  function fieldsOf({ key }: Dial): HTMLInputElement[] {
    return [...form.querySelectorAll('input')].filter(({ name }) => readName(name).key === key);
  }
}
