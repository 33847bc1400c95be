import type { Failure } from '../store/fetch-json.ts';

/** `partner` is null for elements that show a whole program. */
class ElementEvent extends Event {
  declare readonly program: string;
  declare readonly partner: string | null;

  constructor(type: string, facts: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, facts);
  }
}

/** An element shows data, for the first time or for new attributes. */
export class TierReadyEvent extends ElementEvent {
  constructor(program: string, partner: string | null) {
    super('tier-ready', { program, partner });
  }
}

/** Why an element shows its fallback: the first are its own findings, the rest are those of the request. */
export type TierErrorCode = 'missing-attribute' | 'unknown-partner' | 'unknown-track' | 'unusable' | Failure['code'];

/** An element keeps its fallback. Nothing is thrown, and what to do stands in the console. */
export class TierErrorEvent extends ElementEvent {
  declare readonly code: TierErrorCode;

  constructor(program: string, partner: string | null, code: TierErrorCode) {
    super('tier-error', { program, partner, code });
  }
}

/** What an element showed before, it shows no more: its partner holds another tier now. Tiers by name; null: none. */
export class TierChangeEvent extends ElementEvent {
  declare readonly from: string | null;
  declare readonly to: string | null;

  constructor(program: string, partner: string, from: string | null, to: string | null) {
    super('tier-change', { program, partner, from, to });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tier-ready': TierReadyEvent;
    'tier-error': TierErrorEvent;
    'tier-change': TierChangeEvent;
  }
}
