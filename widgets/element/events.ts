import type { Failure } from '../store/fetch-json.ts';

/** An element shows data, for the first time or for new attributes. `partner` is null for elements that show a whole program. */
export class TierReadyEvent extends Event {
  readonly program: string;
  readonly partner: string | null;

  constructor(program: string, partner: string | null) {
    super('tier-ready', { bubbles: true, composed: true });
    this.program = program;
    this.partner = partner;
  }
}

/** Why an element shows its fallback: the first are its own findings, the rest are those of the request. */
export type TierErrorCode = 'missing-attribute' | 'unknown-partner' | 'unknown-track' | 'unusable' | Failure['code'];

/** An element keeps its fallback. Nothing is thrown, and what to do stands in the console. */
export class TierErrorEvent extends Event {
  readonly program: string;
  readonly partner: string | null;
  readonly code: TierErrorCode;

  constructor(program: string, partner: string | null, code: TierErrorCode) {
    super('tier-error', { bubbles: true, composed: true });
    this.program = program;
    this.partner = partner;
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tier-ready': TierReadyEvent;
    'tier-error': TierErrorEvent;
  }
}
