import { frameStyles } from '../body/frame-styles.ts';
import { groundOf } from '../colours/accent-styles.ts';
import { css } from '../element/sheet.ts';

const ownStyles = css`
  .stage[data-fold] {
    max-block-size: var(--tier-ladder-room);
  }

  /* Whatever the size of its text, each line begins where the others do: 1.25em of the ladder's own. */
  .track {
    padding: 0.9em 1.11em 0;
    font-size: 1.125em;
  }

  /* A container has no width of its own: this is the one that it has where its parent asks what it needs. */
  .stage {
    contain-intrinsic-inline-size: min(48rem, 80vw);
  }

  .either > [part='matrix'],
  .either > [part='ladder'] {
    display: none;
  }

  @container (inline-size < 36rem) {
    [data-tiers='few'] > [part='ladder'] {
      display: block;
    }
  }

  @container (inline-size >= 36rem) {
    [data-tiers='few'] > [part='matrix'] {
      display: table;
    }
  }

  @container (inline-size < 50rem) {
    [data-tiers='some'] > [part='ladder'] {
      display: block;
    }
  }

  @container (inline-size >= 50rem) {
    [data-tiers='some'] > [part='matrix'] {
      display: table;
    }
  }

  @container (inline-size < 66rem) {
    [data-tiers='many'] > [part='ladder'] {
      display: block;
    }
  }

  @container (inline-size >= 66rem) {
    [data-tiers='many'] > [part='matrix'] {
      display: table;
    }
  }

  [part='matrix'] {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }

  th,
  td {
    padding: 0.55em 0.8em;
    border-block-start: 1px solid var(--_tier-rule);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }

  thead > tr > * {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--tier-ladder-top, 0);
    border-block: 3px solid transparent;
    border-block-end: 1px solid var(--_tier-rule);
    padding-inline: 0.71em;
    background: var(--_tier-paper);
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.25;
  }

  thead th {
    border-block-start-color: var(--_tier-tone);
  }

  thead td:first-child {
    border-start-start-radius: var(--_tier-radius);
  }

  thead th:last-child {
    border-start-end-radius: var(--_tier-radius);
  }

  thead .glyph {
    margin-block-end: 0.25em;
  }

  tbody th {
    padding-inline-start: 1.25em;
    font-weight: 500;
  }

  .group > * {
    border: 0;
    padding: 1em 0.915em 0.35em;
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
    vertical-align: bottom;
  }

  .group > th,
  tbody + tbody th {
    padding-inline-start: 1.43em;
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
    font-weight: 600;
  }

  [data-change='new'],
  [data-change='changed'] {
    --_tier-on: color-mix(in oklab, var(--_tier-tone) 9%, var(--_tier-paper));
    box-shadow: inset 0 2px var(--_tier-tone);
    background: var(--_tier-on);
    color: var(--_tier-ink);
  }

  /* As below: a line that leads on. */
  [data-change='same'] {
    background: linear-gradient(var(--_tier-rule), var(--_tier-rule)) 50% 1.3em / calc(100% - 1.6em) 1px no-repeat;
  }

  [data-change='unpublished'] {
    color: var(--_tier-ink-soft);
  }

  td[data-own],
  thead th[data-own] {
    border-inline: 2px solid var(--_tier-accent);
  }

  tbody:last-child td[data-own] {
    border-block-end: 2px solid var(--_tier-accent);
  }

  [part='mark'],
  [part='own'] {
    display: block;
    font-size: 0.8125rem;
    font-weight: 500;
    color: var(--_tier-accent-text);
  }

  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    padding: 0.8em 1.11em;
    cursor: pointer;
    font-size: 1.125em;
  }

  summary::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: auto;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  details[open] > summary::after {
    rotate: 225deg;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  [part='tier'] + [part='tier'] {
    border-block-start: 1px solid var(--_tier-rule);
  }

  [part='tier'][data-own] {
    box-shadow: inset 3px 0 var(--_tier-accent);
  }

  :dir(rtl)[part='tier'][data-own] {
    box-shadow: inset -3px 0 var(--_tier-accent);
  }

  details > :not(summary) {
    margin-inline: 1.25em;
  }

  details > :is(.summary, .none) {
    margin-inline: 1.43em;
  }

  details > .title {
    margin-inline: 1.54em;
  }

  details[open] {
    padding-block-end: 1.25em;
  }

  .none {
    margin-block: 0;
  }

  td [part='gives'] > li + li {
    margin-block-start: 0.3em;
  }

  td .label,
  td .bar {
    font-size: 0.9375em;
  }

  .name > p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .summary,
  .none,
  .when,
  .below {
    color: var(--_tier-ink-soft);
    font-size: 0.875em;
  }

  .title {
    margin-block: 1em 0.25em;
    color: var(--_tier-ink-soft);
    font-size: 0.8125em;
    font-weight: 600;
  }

  [part='asks'] > li,
  details [part='gives'] > li {
    padding-block: 0.35em;
    border-block-start: 1px dotted var(--_tier-rule);
  }

  .when,
  details .bar {
    display: block;
  }

  .label {
    font-weight: 500;
  }

  .bar {
    color: var(--_tier-ink-soft);
  }

  .members .bar {
    display: inline;
  }

  .members li + li {
    margin-block-start: 0.35em;
  }

  .members {
    margin-block-start: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_tier-rule);
  }

  [part='source'] {
    padding: 0.9em 1.43em;
    border-block-end: 1px solid var(--_tier-rule);
    font-size: 0.875em;
  }

  [part='foot'] {
    padding: 0.9em 1.43em;
  }
`;

export const ladderStyles = frameStyles + ownStyles + groundOf(':is([data-change=new],[data-change=changed])');
