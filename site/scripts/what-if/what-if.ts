import { parseDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { KnownPartner, Simulation } from '../../../engine/planning/simulate.ts';
import { make } from '../../../widgets/element/make.ts';
import type { PublicFigures } from '../../../engine/wire.ts';
import { listDials, type Dial } from '../../model/what-if/dials.ts';
import { propose, readName, readProposal, settle, writeProposal, type Proposal } from '../../model/what-if/proposal.ts';
import { flowOf, knowEveryone, whoMoves } from '../../model/what-if/who-moves.ts';
import { describeHidden, describeSimulation, SAVE_WORDS, UNREACHABLE } from '../../words/program/what-if.ts';
import { drawChange } from './draw-flow.ts';
import { drawMoves, drawTiers } from './draw-rows.ts';

const form = document.querySelector<HTMLFormElement>('#dials');
if (form) void startMoving(form);

/** All of it happens here: what is moved stands after the # of the address, which is sent to nobody. */
async function startMoving(form: HTMLFormElement): Promise<void> {
  const { edition, undisclosed, asOf } = JSON.parse(document.querySelector('#edition')!.textContent!) as {
    edition: Program;
    undisclosed: number;
    asOf: string;
  };
  const answer = document.querySelector<HTMLElement>('#answer')!;
  const headline = answer.querySelector('h2')!;
  const dials = listDials(edition);
  let proposal: Proposal = readProposal(location.hash, dials);
  let track = edition.ladders[0]!.track;
  let drawing = 0;

  fill();
  form.addEventListener('input', (event) => {
    take(event.target as HTMLInputElement);
    history.replaceState(null, '', `${location.pathname}${location.search}${hash()}`);
    later();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    proposal = new Map();
    history.replaceState(null, '', location.pathname + location.search);
    fill();
    later();
  });
  addEventListener('hashchange', () => {
    proposal = readProposal(location.hash, dials);
    fill();
    later();
  });
  const save = document.querySelector<HTMLFormElement>('#save')!;
  save.addEventListener('submit', (event) => {
    event.preventDefault();
    void saveAs(new FormData(save)).then((words) => (save.querySelector('[role="status"]')!.textContent = words));
  });

  let figures: PublicFigures;
  try {
    const response = await fetch(form.dataset['figures']!);
    if (!response.ok) throw new Error(String(response.status));
    figures = (await response.json()) as PublicFigures;
  } catch {
    headline.textContent = UNREACHABLE;
    return;
  }
  const everyone: KnownPartner[] = knowEveryone(figures, edition);
  const names = new Map(figures.partners.map(({ partner, name }) => [partner, name]));
  document
    .querySelector('#hidden')!
    .replaceChildren(...describeHidden(edition, figures.metrics, undisclosed).map((text) => make('p', {}, text)));
  answer.dataset['ready'] = 'true';
  show();

  /** Several moves between two frames are worked out as one. */
  function later(): void {
    if (!answer.dataset['ready']) return;
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(show);
  }

  function show(): void {
    const simulation: Simulation = whoMoves(edition, propose(edition, proposal), everyone, asOf);
    const words = describeSimulation(simulation, proposal.size > 0, figures.aSample);
    headline.textContent = words;
    const ladder = edition.ladders.find((one) => one.track === track)!;
    const tierNames = ladder.tiers.map(({ name }) => name);
    const noTier = answer.dataset['noTier']!;
    drawChange(answer.querySelector('svg')!, { tierNames, noTier }, flowOf(simulation, edition, track), words);
    drawTiers(answer.querySelector('tbody')!, ladder, simulation, noTier);
    drawMoves(answer, { edition, simulation, names, partners: form.dataset['partners']! });
  }

  function take({ name, value }: HTMLInputElement): void {
    if (name === 'track') {
      track = value;
      return showTrack();
    }
    const { key, isKeep } = readName(name);
    const dial = dials.find((one) => one.key === key)!;
    const number = value === '' || !Number.isFinite(Number(value)) || Number(value) < 0 ? null : Number(value);
    const before = proposal.get(key) ?? { target: null, keep: null };
    const after = isKeep
      ? { ...before, keep: number === dial.keep ? null : number }
      : { ...before, target: number === null || number === 0 || number === dial.bar.target ? null : number };
    const others = [...proposal].filter(([other]) => other !== key);
    proposal = new Map([...others, ...(after.target === null && after.keep === null ? [] : [[key, after] as const])]);
    for (const field of fieldsOf(dial)) if (field.name === name && field.value !== value) field.value = value;
    mark(dial);
  }

  function fill(): void {
    for (const dial of dials) {
      const { target, keep } = { target: dial.bar.target, keep: dial.keep, ...dropNulls(proposal.get(dial.key)) };
      for (const field of fieldsOf(dial)) field.value = readName(field.name).isKeep ? String(keep ?? '') : String(target);
      mark(dial);
    }
    showTrack();
  }

  function mark(dial: Dial): void {
    const row = fieldsOf(dial)[0]!.closest<HTMLElement>('.dial')!;
    row.dataset['moved'] = String(proposal.has(dial.key));
    const { target, keep } = settle(dial, proposal);
    const asked = proposal.get(dial.key)?.keep ?? dial.keep;
    row.querySelector<HTMLElement>('.beyond')!.hidden = asked === null || keep !== null || asked === target;
  }

  function showTrack(): void {
    for (const group of form.querySelectorAll<HTMLElement>('[data-track]'))
      group.hidden = group.dataset['track'] !== (track ?? '');
  }

  function fieldsOf({ key }: Dial): HTMLInputElement[] {
    return [...form.querySelectorAll('input')].filter(({ name }) => readName(name).key === key);
  }

  function hash(): string {
    return proposal.size > 0 ? `#${writeProposal(proposal)}` : '';
  }

  async function saveAs(days: FormData): Promise<string> {
    const [announced, effective] = [parseDay(String(days.get('announced'))), parseDay(String(days.get('effective')))];
    if (announced === null || effective === null) return SAVE_WORDS.noDays;
    const { saveProgram } = await import('./save-program.ts');
    return saveProgram(edition, { ...propose(edition, proposal), announced, effective }, undisclosed);
  }
}

function dropNulls(moved: { target: number | null; keep: number | null } | undefined): { target?: number; keep?: number } {
  return Object.fromEntries(Object.entries(moved ?? {}).filter(([, value]) => value !== null));
}
