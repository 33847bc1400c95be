import { HTMLElementBase } from '../define.ts';
import { noticeOnce } from '../store/notices.ts';
import type { Follower, State } from '../store/state.ts';
import { resolveBase } from '../store/where.ts';
import { loadWords, wordsOf, type Language, type Words } from '../words/languages.ts';
import { noticeUnknownValue } from './author-mistakes.ts';
import { TierChangeEvent, TierErrorEvent, TierReadyEvent, type TierErrorCode } from './events.ts';
import { directionOf, languageOf, languageTagOf } from './language.ts';
import { sheetOf } from './sheet.ts';
import { updateSoon } from './updates.ts';

/** What an element follows: a store of what the server answered. */
export interface Followed {
  $state: Pick<State<unknown>, 'follow' | 'unfollow'>;
  refresh(): void;
}

/** What an element can show right now. */
export type View<T> =
  | { status: 'loading' }
  | { status: 'ready'; data: T }
  /** Nothing to show, and nothing wrong: the fallback stays without a word. */
  | { status: 'empty' }
  | { status: 'failed'; code: TierErrorCode };

/** The words of an element in its language, and how that language is written. */
export interface Speech<Element extends keyof Words> {
  words: Words[Element];
  /** The language tag of the page, for numbers and dates. */
  locale: string;
  lang: Language;
  dir: 'ltr' | 'rtl';
}

const NEEDED = ['program', 'partner'];

/**
 * What all the elements have in common: where they ask, in which language they speak, and that whatever goes wrong shows the page's own
 * text inside the element and throws nothing into the page.
 *
 * A shadow root that the server sent stays as it is for as long as it shows what the element would.
 */
export abstract class TierElement<Data, Shown = Data> extends HTMLElementBase implements Follower {
  static readonly observedAttributes: readonly string[] = ['program', 'base', 'data', 'lang'];
  static readonly shadowRootOptions: ShadowRootInit = { mode: 'open' };

  /** The program's id. */
  declare program: string;
  /** Where Gradus is served, when it is not where the script came from. */
  declare base: string | null;

  #data: Data | null = null;
  #store: Followed | null = null;
  /** Null until the element has drawn something itself. */
  #root: ShadowRoot | null = null;
  /** The last that was added. */
  #sheet = '';
  /** What the page was told of last: `ready`, or the code of an error. */
  #told = '';
  /** The tiers that were shown last, as one text; undefined until some were. */
  #held: string | null | undefined;

  /** The answer that the element would ask for, given by whoever renders the page: nothing is fetched then. */
  get data(): Data | null {
    return this.#data;
  }

  set data(data: Data | null) {
    this.#data = data && this.isData(data) ? data : null;
    if (data && !this.#data) noticeOnce('unusableData', this.localName);
    this.#told = '';
    this.requestUpdate();
  }

  connectedCallback(): void {
    for (const name of Object.keys(this)) takeOver(this, name);
    updateSoon(this);
  }

  disconnectedCallback(): void {
    this.#follow(null);
  }

  /** Its sheets stay behind. */
  adoptedCallback(): void {
    this.#sheet = '';
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (name === 'data') this.data = parseData(after) as Data | null;
    else if (before !== after) {
      if (this.subject.includes(name)) {
        // What was given for one partner says nothing about another.
        if (before !== null) this.#data = null;
        this.#told = '';
        this.#held = undefined;
      }
      this.requestUpdate();
    }
  }

  /** Asks again for what it shows. */
  refresh(): void {
    this.#store?.refresh();
  }

  requestUpdate(): void {
    if (this.isConnected) updateSoon(this);
  }

  /** Shows what is known now. */
  update(): void {
    if (!this.isConnected) return;
    try {
      const view = this.#look();
      if (!this.#isSent(view)) this.show(view);
      this.#tell(view);
    } catch (error) {
      // Data of another shape than Gradus publishes must not break the page around the element.
      noticeOnce('unusableAnswer', this.localName, this.program, this.about, error);
      const view = { status: 'failed', code: 'unusable' } as const;
      this.show(view);
      this.#tell(view);
    }
  }

  /** The attributes that say what it is about; those of them that are needed, it can ask for nothing without. */
  protected abstract get subject(): readonly string[];
  protected abstract isData(data: unknown): data is Data;
  /** What it follows, and asks, unless `data` was given. */
  protected abstract ask(): Followed;
  protected abstract view(): View<Shown>;
  protected abstract show(view: View<Shown>): void;

  /** The tier that a view shows as held, by name; null: none; undefined where it tells of no one's. */
  protected held(_view: View<Shown>): string | null | undefined {
    return undefined;
  }

  /** The partner that it is about; null for a whole program. */
  protected get about(): string | null {
    return this.subject.includes('partner') ? (this as { partner?: string }).partner! : null;
  }

  protected get origin(): string {
    return resolveBase(this.base);
  }

  /** @internal Null until the words have been fetched, after which it is shown again. */
  speak<Element extends keyof Words>(element: Element, english: Words[Element]): Speech<Element> | null {
    const tag = languageTagOf(this);
    const lang = languageOf(tag);
    const words = wordsOf(lang, element, english);
    if (words) return { words, locale: tag, lang, dir: directionOf(lang) };
    void loadWords(lang).then(() => this.requestUpdate());
    return null;
  }

  /** Where it draws, with a sheet more. What the server sent is taken away first. */
  protected rootWith(sheet: string): ShadowRoot {
    // A declarative shadow root is emptied by this, and handed over.
    const root = (this.#root ??= this.attachShadow((this.constructor as typeof TierElement).shadowRootOptions));
    if (this.#sheet !== sheet) {
      const added = sheetOf(sheet, this);
      // To ask a root for its sheets is dear; of a new one they are known.
      if (this.#sheet === '') root.adoptedStyleSheets = [added];
      else if (!root.adoptedStyleSheets.includes(added)) root.adoptedStyleSheets.push(added);
      this.#sheet = sheet;
    }
    return root;
  }

  #look(): View<Shown> {
    const missing = this.#data ? [] : NEEDED.filter((name) => this.subject.includes(name) && !this.getAttribute(name));
    this.#follow(this.#data || missing[0] ? null : this.ask());
    if (!missing[0]) return this.view();
    noticeOnce('missingAttribute', this.localName, missing, this);
    return { status: 'failed', code: 'missing-attribute' };
  }

  #follow(store: Followed | null): void {
    if (this.#store && this.#store !== store) this.#store.$state.unfollow(this);
    this.#store = store;
    store?.$state.follow(this);
  }

  #isSent(view: View<Shown>): boolean {
    if (this.#root || !this.shadowRoot || !this.#data || view.status !== 'ready') return false;
    return this.shadowRoot.querySelector<HTMLElement>('[lang]')?.lang === languageOf(languageTagOf(this));
  }

  #tell(view: View<Shown>): void {
    const [from, to] = [this.#held, this.held(view)];
    if (to !== undefined) this.#held = to;
    if (from !== undefined && to !== undefined && from !== to)
      this.dispatchEvent(new TierChangeEvent(this.program, this.about!, from, to));
    const told = view.status === 'failed' ? view.code : 'ready';
    if (view.status === 'loading' || told === this.#told) return;
    this.#told = told;
    noticeUnknownValue(this);
    this.dispatchEvent(
      view.status === 'failed'
        ? new TierErrorEvent(this.program, this.about, view.code)
        : new TierReadyEvent(this.program, this.about),
    );
  }
}

/** Properties that are attributes; those in `texts` are the empty text when they are not given, others null. */
export function reflect(element: { prototype: object }, names: readonly string[], texts: readonly string[] = []): void {
  for (const name of names) {
    Object.defineProperty(element.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name) ?? (texts.includes(name) ? '' : null);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
    });
  }
}

reflect(TierElement, ['program', 'base'], ['program']);

/** A property that was set before the element was defined stands in the way of its accessor. */
function takeOver(element: object, name: string): void {
  if (!(name in Object.getPrototypeOf(element))) return;
  const own = element as Record<string, unknown>;
  const value = own[name];
  delete own[name];
  own[name] = value;
}

function parseData(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // As unusable as data of another shape, and told in the same way.
    return {};
  }
}
