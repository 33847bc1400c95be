import { css } from './sheet.ts';

/** What is only read out. */
export const asideStyles = css`
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
