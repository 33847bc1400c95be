import { describe, expect, it } from 'vitest';
import { holdersAnchor } from '../../site/model/paths.ts';

describe('the anchor of those who hold a tier', () => {
  it('is another for every track and tier', () => {
    const anchors = [
      holdersAnchor({ track: 'a' }, 'b-c'),
      holdersAnchor({ track: 'a-b' }, 'c'),
      holdersAnchor({ track: 'a' }, 'none'),
      holdersAnchor({ track: 'a' }, null),
      holdersAnchor({ track: null }, 'none'),
      holdersAnchor({ track: null }, null),
    ];
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
