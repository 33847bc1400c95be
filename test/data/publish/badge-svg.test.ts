import { describe, expect, it } from 'vitest';
import type { PublicStandings } from '../../../engine/wire.ts';
import { drawBadge, drawPartnerBadge, type Badge } from '../../../data/publish/badge-svg.ts';
import { measureText } from '../../../data/publish/text-width.ts';

const GOLD: Badge = { partner: 'Northwind', program: 'Canopy Partner Program', track: null, tier: 'Gold', climbed: 3, rungs: 4 };

/** The bars of the glyph, as `[filled, not filled]`. */
function countBars(svg: string): [number, number] {
  const bars = (kind: string): number =>
    svg.match(new RegExp(`<path class="${kind}"[^>]* d="([^"]*)"`))![1]!.split('z').length - 1;
  return [bars('on'), bars('off')];
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
}

describe('a badge', () => {
  it('is an image with a title that says tier, partner and program', () => {
    const svg = drawBadge(GOLD);
    expect(svg).toContain('role="img" aria-labelledby="title"');
    expect(svg).toContain('<title id="title">Gold — Northwind, Canopy Partner Program</title>');
  });

  it('writes tier and program as text, and fills as many bars as tiers were climbed', () => {
    const svg = drawBadge(GOLD);
    expect(textsOf(svg)).toEqual(['Gold', 'Canopy Partner Program']);
    expect(countBars(svg)).toEqual([3, 1]);
  });

  it('names the track beside the program', () => {
    const svg = drawBadge({ ...GOLD, track: 'Consulting' });
    expect(textsOf(svg)[1]).toBe('Consulting · Canopy Partner Program');
    expect(svg).toContain('Gold, Consulting — Northwind');
  });

  it('says that there is no tier yet, on an empty ladder', () => {
    const svg = drawBadge({ ...GOLD, tier: null, climbed: 0 });
    expect(textsOf(svg)[0]).toBe('No tier yet');
    expect(countBars(svg)).toEqual([0, 4]);
  });

  it('lets no name break out of its text', () => {
    const svg = drawBadge({ ...GOLD, tier: '</text><script>"&\'\u0007', partner: ']]>&lt;' });
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;&#39;</text>');
    expect(svg).toContain('— ]]&gt;&amp;lt;, ');
    expect(svg).not.toContain('<script');
  });

  it('cuts a line that is too long, and keeps it whole in the title', () => {
    const program = 'The Federation of Very Long Program Names and Their Many Friends Abroad';
    const svg = drawBadge({ ...GOLD, program });
    expect(textsOf(svg)[1]).toMatch(/^The Federation of .*\S…$/);
    expect(svg).toContain(`${program}</title>`);
    expect(Number(svg.match(/ width="(\d+)"/)![1])).toBeLessThanOrEqual(330);
  });

  it('is drawn for one ground where that is asked for, and else for the one that the reader has', () => {
    const [light, dark, either] = (['light', 'dark', null] as const).map((scheme) => drawBadge(GOLD, scheme));
    expect(either).toContain('prefers-color-scheme:dark');
    expect(light).not.toContain('<style>');
    expect(dark).not.toContain('<style>');
    expect(light).toContain('fill="#fbfaf6"');
    expect(dark).toContain('fill="#14150f"');
    expect(dark).not.toContain('#fbfaf6');
  });

  it('is as wide as its longer line asks', () => {
    const widthOf = (tier: string): number => Number(drawBadge({ ...GOLD, tier, program: 'A' }).match(/ width="(\d+)"/)![1]);
    expect(widthOf('Platinum')).toBeGreaterThan(widthOf('Gold'));
  });
});

describe('the badge of a partner', () => {
  const tiers = (names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name, boost: 1, featured: false }));
  const standings: PublicStandings = {
    program: 'acme',
    name: 'Acme',
    asOf: '2026-01-01',
    ladders: [
      { track: 'apps', name: 'Apps', tiers: tiers(['One', 'Two', 'Three', 'Four']) },
      { track: 'studios', name: 'Studios', tiers: tiers(['Low', 'High']) },
    ],
    cap: 1.5,
    featuredSlots: 0,
    newcomers: null,
    partners: [
      badge('anna', 'apps', 'three'),
      badge('anna', 'studios', 'high'),
      badge('bert', 'apps', 'two'),
      badge('bert', 'studios', 'low'),
      badge('cleo', 'apps', null),
    ],
  };

  function badge(partner: string, track: string, tier: string | null): PublicStandings['partners'][number] {
    return { partner, name: partner, track, tier, since: null, newcomer: false };
  }

  it('is of the track where the partner stands highest for its ladder', () => {
    expect(textsOf(drawPartnerBadge(standings, 'anna')!)).toEqual(['High', 'Studios · Acme']);
  });

  it('is of the track written first when two are level', () => {
    expect(textsOf(drawPartnerBadge(standings, 'bert')!)).toEqual(['Two', 'Apps · Acme']);
  });

  it('is drawn without a tier too, and not at all for who is not enrolled', () => {
    expect(textsOf(drawPartnerBadge(standings, 'cleo')!)[0]).toBe('No tier yet');
    expect(drawPartnerBadge(standings, 'dora')).toBeNull();
  });
});

describe('the width of a text', () => {
  it('is that of Helvetica', () => {
    expect(measureText('Hi', 1000, 'regular')).toBe(722 + 222);
    expect(measureText('Hi', 1000, 'bold')).toBe(722 + 278);
    expect(measureText(' ~', 10, 'regular')).toBeCloseTo(2.78 + 5.84, 9);
  });

  it('takes an accented letter as its letter, and a square one as an em', () => {
    expect(measureText('é', 1000, 'regular')).toBe(556);
    expect(measureText('日', 1000, 'regular')).toBe(1000);
  });
});
