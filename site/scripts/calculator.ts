import { parseDay } from '../../engine/primitives/calendar.ts';
import type { Program } from '../../engine/program/program.ts';
import {
  nameOfPace,
  nameOfValue,
  readFigures,
  readName,
  readNumber,
  readWords,
  writeFigures,
  type Figures,
} from '../model/calculator/figures.ts';
import { listSteps, type Step } from '../model/calculator/steps.ts';
import { workOut } from '../model/calculator/work-out.ts';
import { describeAnswer, type CalculatorSpeech, type RowWords } from '../words/calculator.ts';
import { describeStep } from '../words/figures/calculator-steps.ts';
import { readInLanguage } from './page-language.ts';

/** Those of the page alone are fetched. */
const WORDS = {
  en: async () => ({
    ...(await import('../words/en/program-pages/calculator-answer.ts')),
    values: (await import('../words/values.ts')).values,
  }),
  de: async () => ({
    ...(await import('../words/de/program-pages/calculator-answer.ts')),
    values: (await import('../words/de/values.ts')).values,
  }),
};

const form = document.querySelector<HTMLFormElement>('#figures');
if (form) startCalculating(form, await readInLanguage<CalculatorSpeech>(WORDS));

/** All of it happens here: what is said stands after the # of the address, which is sent to nobody. */
function startCalculating(form: HTMLFormElement, speech: CalculatorSpeech): void {
  const { rules, asOf, review }: { rules: Program; asOf: string; review: string | null } = JSON.parse(
    document.querySelector('#rules')!.textContent!,
  );
  const answer = document.querySelector<HTMLElement>('#answer')!;
  const [headline, sentences, rows] = [answer.querySelector('h2')!, answer.querySelector('div')!, answer.querySelector('ul')!];
  const today = parseDay(asOf)!;

  fill(readFigures(location.hash, rules));
  show();
  form.addEventListener('input', () => {
    show();
    keep();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fill({ ...said(), values: new Map(), words: new Map(), paces: new Map() });
    show();
    history.replaceState(null, '', location.pathname + location.search);
  });
  addEventListener('hashchange', () => {
    fill(readFigures(location.hash, rules));
    show();
  });

  function keep(): void {
    history.replaceState(null, '', `${location.pathname}${location.search}#${writeFigures(said())}`);
  }

  function said(): Figures {
    const data = new FormData(form);
    const track = data.get('track');
    const numbers = (nameOf: (metric: string) => string): Map<string, number> =>
      new Map(
        rules.metrics.flatMap(({ id }): [string, number][] => {
          const value = readNumber(data.get(nameOf(id)) as string | null);
          return value === null ? [] : [[id, value]];
        }),
      );
    const words = readWords(rules.attributes, (id) => data.get(id));
    return {
      track: track === null ? rules.ladders[0]!.track : String(track),
      values: numbers(nameOfValue),
      words,
      paces: numbers(nameOfPace),
    };
  }

  function fill({ track, values, words, paces }: Figures): void {
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === track;
      else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        const { metric, isPace } = readName(field.name);
        const value = words.get(metric) ?? (isPace ? paces : values).get(metric);
        field.value = value === undefined ? '' : String(value);
      }
    }
  }

  function show(): void {
    const figures = said();
    for (const row of form.querySelectorAll<HTMLElement>('[data-tracks]'))
      row.hidden = !(JSON.parse(row.dataset['tracks']!) as (string | null)[]).includes(figures.track);
    const isAsked = figures.values.size + figures.words.size > 0;
    answer.dataset['asked'] = String(isAsked);
    if (!isAsked) return;
    const worked = workOut(rules, figures, today);
    const words = describeAnswer(rules, worked, review, speech);
    headline.textContent = words.headline;
    sentences.replaceChildren(...words.sentences.map((text) => element('p', text)));
    rows.replaceChildren(...words.rows.map(drawRow));
    const steps = listSteps(rules, figures, worked, today);
    answer.querySelector<HTMLElement>('.steps')!.hidden = steps.length === 0;
    answer.querySelector('.steps ol')!.replaceChildren(...steps.map((step) => drawStep(step, figures, worked.evaluation.earned)));
  }

  function drawStep(step: Step, { track, values }: Figures, earned: string | null): HTMLElement {
    const { change, outcome } = describeStep(rules, track, step, { now: values.get(step.metric)!, earned }, speech);
    const [row, button] = [element('li', ''), element('button', '') as HTMLButtonElement];
    button.type = 'button';
    button.append(element('strong', change), ` ${outcome}`);
    button.addEventListener('click', () => {
      fill(step.figures);
      keep();
      show();
      answer.focus();
    });
    row.append(button);
    return row;
  }
}

function drawRow({ status, label, details, when }: RowWords): HTMLElement {
  const row = element('li', '');
  const mark = document.querySelector<HTMLTemplateElement>(`template[data-mark="${status}"]`)!;
  const text = element('span', '');
  text.append(element('strong', label), ` ${details}`);
  row.append(mark.content.cloneNode(true), text);
  if (when) row.append(element('span', when));
  return row;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
