/** The reader chose an order of `<tier-listings>`. */
export class TierSortEvent extends Event {
  readonly boosted: boolean;

  constructor(boosted: boolean) {
    super('tier-sort', { bubbles: true, composed: true });
    this.boosted = boosted;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tier-sort': TierSortEvent;
  }
}
