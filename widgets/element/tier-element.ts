import { isServer, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { resolveBase } from '../store/api.ts';
import { TierErrorEvent, TierReadyEvent, type TierErrorCode } from './events.ts';
import { directionOf, languageOf, languageTagOf, localeOf, type Language } from './language.ts';
import { noticeOnce } from '../store/notices.ts';

/** What an element can show right now. */
export type View<T> =
  | { status: 'loading' }
  | { status: 'ready'; data: T }
  /** Nothing to show, and nothing wrong: the fallback stays without a word. */
  | { status: 'empty' }
  | { status: 'failed'; code: TierErrorCode };

// Lit's hydration support must be there before Lit is; without it a shadow root from the server is replaced, not taken over.
const canHydrate = 'litElementHydrateSupport' in globalThis;

/**
 * What all the elements have in common: where they ask, in which language they speak, and that whatever goes wrong shows the
 * page's own text inside the element and throws nothing into the page.
 */
export abstract class TierElement<Data, Shown = Data> extends LitElement {
  // Whatever is set as a property on the server has to reach the browser, so all but `data` is reflected everywhere.

  /** The program's id. */
  @property({ reflect: true }) program = '';
  /** Where Gradus is served, when it is not where the script came from. */
  @property({ reflect: true }) base?: string;
  /** The answer that the element would ask for, given by whoever renders the page: nothing is fetched then. */
  @property({
    converter: { fromAttribute: parseData, toAttribute: (data) => (data ? JSON.stringify(data) : null) },
    reflect: isServer,
  })
  data: Data | null = null;

  #announced = '';
  #awaitsHydration = false;
  #languageTag = 'en';
  #lastView: View<Shown> = { status: 'loading' };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** A BCP 47 tag, for numbers and dates. */
  protected get locale(): string {
    return localeOf(this.#languageTag);
  }

  protected get language(): Language {
    return languageOf(this.#languageTag);
  }

  protected get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }

  protected get origin(): string {
    return resolveBase(this.base);
  }

  override connectedCallback(): void {
    this.#awaitsHydration ||= !this.hasUpdated && canHydrate && this.shadowRoot !== null;
    super.connectedCallback();
    // After a move in the document: another language may hold, and the store is to be followed again.
    if (this.hasUpdated) this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang') this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!canHydrate) this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was given for one partner says nothing about another.
    if (this.hasUpdated && this.subjectProperties.some((name) => changed.has(name as never)) && !changed.has('data'))
      this.data = null;
    // The server knows the element's own attributes only, and the first render after it must say the same.
    this.#languageTag = isServer || this.#awaitsHydration ? (this.getAttribute('lang') ?? 'en') : languageTagOf(this);
    if (!isServer && this.isConnected) this.follow();
  }

  protected override firstUpdated(): void {
    if (!this.#awaitsHydration) return;
    this.#awaitsHydration = false;
    if (languageTagOf(this) !== this.#languageTag) this.requestUpdate();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const view = this.#lastView;
    const code = view.status === 'failed' ? view.code : '';
    const subject = JSON.stringify([view.status, code, ...this.subjectProperties.map((name) => this.getAttribute(name))]);
    if (view.status === 'loading' || subject === this.#announced) return;
    this.#announced = subject;
    this.dispatchEvent(
      view.status === 'failed'
        ? new TierErrorEvent(this.program, this.subject, view.code)
        : new TierReadyEvent(this.program, this.subject),
    );
  }

  protected override render(): unknown {
    try {
      this.#lastView = this.view();
      return this.renderView(this.#lastView);
    } catch (error) {
      // Data of another shape than Gradus publishes must not break the page around the element.
      noticeOnce(`<${this.localName}> cannot show what it got for ${this.program} ${this.subject ?? ''}: ${String(error)}`);
      this.#lastView = { status: 'failed', code: 'unusable' };
      return this.renderView(this.#lastView);
    }
  }

  /** The partner that it is about; null for a whole program. */
  protected abstract get subject(): string | null;
  /** The properties that say what it is about. */
  protected abstract get subjectProperties(): readonly string[];
  /** Listens to the store that its properties name, and asks it, unless `data` was given. Called in the browser only. */
  protected abstract follow(): void;
  protected abstract view(): View<Shown>;
  protected abstract renderView(view: View<Shown>): unknown;
}

function parseData(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    noticeOnce('A data attribute holds no JSON, so the data is fetched instead.');
    return null;
  }
}
