import { asking } from '../store/settings.ts';
import { showDetails, type Details } from './details-box.ts';
import type { BadgeHost } from './badge-data.ts';

/** So long a pointer rests before anything opens, and may be away before it closes. */
const OPEN_MS = 120;
const CLOSE_MS = 200;

let open: Details | null = null;
let cancelWait: (() => void) | null = null;
let Badge: (new () => BadgeHost) | null = null;

/** From here on this module listens to the page. `first` is what happened before it was there. */
export function takeOver(first: Event, badge: BadgeHost, badges: new () => BadgeHost): void {
  if (!Badge) {
    Badge = badges;
    document.addEventListener('pointerover', (event) => point(event, badgeIn(event)));
    document.addEventListener('focusin', (event) => focus(badgeIn(event)));
    document.addEventListener('click', (event) => tap(event, badgeIn(event)));
    document.addEventListener('pointerdown', (event) => badgeIn(event) !== open?.badge && close());
    document.addEventListener('keydown', dismiss);
    document.addEventListener('scroll', () => open?.isAnchored === false && close(), true);
  }
  if (first.type === 'focusin') focus(badge);
  else if (first.type === 'click') tap(first as PointerEvent, badge);
  else point(first as PointerEvent, badge);
}

function badgeIn(event: Event): BadgeHost | undefined {
  return event.composedPath().find((node): node is BadgeHost => node instanceof Badge!);
}

function point({ pointerType }: PointerEvent, badge: BadgeHost | undefined): void {
  // A finger that comes down points too; it is the tap that counts.
  if (pointerType === 'touch') return;
  if (badge === open?.badge) stay();
  else if (badge) wait(OPEN_MS, () => show(badge));
  else if (open && !isReached(open.badge)) wait(CLOSE_MS, close);
  else stay();
}

function focus(badge: BadgeHost | undefined): void {
  if (badge === open?.badge) stay();
  else if (badge && isReached(badge)) show(badge);
  else close();
}

/** The first tap tells, the second follows the link. */
function tap(event: PointerEvent, badge: BadgeHost | undefined): void {
  if (event.pointerType !== 'touch' || !badge || badge === open?.badge) return;
  if (show(badge)) event.preventDefault();
}

/** By a keyboard. */
function isReached(badge: BadgeHost): boolean {
  return !!badge.shadowRoot?.querySelector(':focus-visible');
}

function show(badge: BadgeHost): boolean {
  close();
  open = showDetails(badge, close);
  return open !== null;
}

function close(): void {
  stay();
  open?.close();
  open = null;
}

/** One key closes one thing: a dialog around the badge stays. */
function dismiss(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !open) return;
  event.preventDefault();
  const { shadowRoot } = open.badge;
  // Else whoever was within and goes on with the Tab key would begin anew at the top of the page.
  if (shadowRoot!.activeElement) shadowRoot!.querySelector('a')!.focus();
  close();
}

function wait(ms: number, then: () => void): void {
  stay();
  cancelWait = asking.after(ms, then);
}

function stay(): void {
  cancelWait?.();
  cancelWait = null;
}
