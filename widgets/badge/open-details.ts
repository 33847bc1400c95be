import type { BadgeHost } from './badge-data.ts';

const WAKING = ['pointerover', 'focusin', 'click'] as const;

/**
 * What a badge tells when it is pointed at, reached or tapped is fetched when that first happens. The page is listened to, not each badge: a
 * thousand of them cost no more than one.
 */
export function watchForDetails(badges: new () => BadgeHost): void {
  const wake = (event: Event): void => {
    const badge = event.composedPath().find((node): node is BadgeHost => node instanceof badges);
    if (!badge) return;
    const isTap = event.type === 'click' && (event as PointerEvent).pointerType === 'touch';
    if (isTap) event.preventDefault();
    void import('./details.ts').then(
      ({ takeOver }) => {
        for (const type of WAKING) document.removeEventListener(type, wake);
        takeOver(event, badge, badges);
      },
      // A link is what it was before.
      () => isTap && badge.shadowRoot!.querySelector('a')?.click(),
    );
  };
  for (const type of WAKING) document.addEventListener(type, wake);
}
