import { z } from 'zod';
import type {
  PublicBadge,
  PublicDirectory,
  PublicFigures,
  PublicPartner,
  PublicProgram,
  PublicProgramList,
  PublicRules,
  PublicStandings,
} from '../../../engine/wire.ts';

/** What is answered, as schemas; each is held to the type that it is a schema of. What a program says in detail is only outlined. */
const day = z.iso.date().meta({ description: 'A day, ISO 8601.' });
const duration = z.string().meta({ description: 'A duration, ISO 8601.', examples: ['P3M'] });
const track = z.string().nullable().meta({ description: 'Null: a program without tracks.' });
const text = z.string();
const nothing = z.null();
const tierName = z.strictObject({ id: text, name: text });
const decisionKind = z.enum([
  ...([
    'enrolled',
    'succeeded',
    'recovered',
    'promoted',
    'demoted',
    'deferred',
    'retained',
    'warned',
    'renamed',
    'left',
  ] as const),
]);
const status = z.enum(['met', 'unmet', 'lapsed', 'unknown', 'exempt', 'not-applicable']);
const direction = z.enum(['atLeast', 'atMost']);

export const programList = z
  .strictObject({
    programs: z.array(
      z.strictObject({
        ...{ id: text, name: text, summary: text, source: text.nullable(), partners: z.int() },
        ladders: z.array(z.strictObject({ track, name: text.nullable(), tiers: z.array(tierName) })),
      }),
    ),
  })
  .meta({ id: 'ProgramList' }) satisfies z.ZodType<PublicProgramList>;

const review = z.strictObject({
  ...{ every: duration, from: day, next: day, warning: duration },
  promote: z.enum(['immediately', 'at-review']),
  demote: z.enum(['earned', 'one-step']),
  ...{ staleAfter: duration.nullable(), open: text.nullable() },
});

type Outlined = Omit<PublicProgram, 'ranking' | 'metrics' | 'ladders' | 'currency' | 'timezone' | 'yearBegins'>;
export const program = z
  .looseObject({
    ...{ id: text, name: text, summary: text, source: text.nullable(), open: text.nullable(), asOf: day },
    ...{ announced: day.nullable(), effective: day.nullable(), notice: duration.nullable(), review: review.nullable() },
    editions: z.array(z.strictObject({ announced: day.nullable(), effective: day.nullable(), inForce: z.boolean() })),
  })
  .meta({
    id: 'Program',
    description: 'With its metrics, ladders and ranking: docs/program-format.md.',
  }) satisfies z.ZodType<Outlined>;

const badge = z
  .strictObject({ partner: text, name: text, track, tier: text.nullable(), since: day.nullable(), newcomer: z.boolean() })
  .meta({ id: 'Badge' }) satisfies z.ZodType<PublicBadge>;

export const standings = z
  .strictObject({
    ...{ program: text, name: text, asOf: day },
    ladders: z.array(
      z.strictObject({
        ...{ track, name: text.nullable() },
        tiers: z.array(z.strictObject({ id: text, name: text, boost: z.number(), featured: z.boolean() })),
      }),
    ),
    ...{ cap: z.number(), featuredSlots: z.int() },
    newcomers: z.strictObject({ every: z.int(), days: z.int() }).nullable(),
    partners: z.array(badge),
  })
  .meta({ id: 'Standings' }) satisfies z.ZodType<PublicStandings>;

const { newcomer: _, ...entry } = badge.shape;
const { featuredSlots: _slots, newcomers: _places, ...directoryHead } = standings.shape;
export const directory = z
  .strictObject({
    ...directoryHead,
    audience: z.enum(['public', 'operator']),
    pending: z.number().int().positive().optional(),
    categories: z.array(text),
    partners: z.array(
      z.strictObject({
        ...entry,
        marks: z.array(z.enum(['warned', 'at-risk', 'silent', 'exempt', 'promoted', 'demoted'])).optional(),
        categories: z.array(text).optional(),
      }),
    ),
  })
  .meta({ id: 'Directory' }) satisfies z.ZodType<PublicDirectory>;

export const rules = z
  .strictObject({ program: text, asOf: day, isWhole: z.boolean(), editions: z.array(z.looseObject({ id: text, name: text })) })
  .meta({ id: 'Rules' }) satisfies z.ZodType<Omit<PublicRules, 'editions'>>;

const reading = z.union([
  z.number(),
  nothing,
  z.tuple([z.number().nullable(), z.enum(['lapsed', 'unknown'])]),
  z.tuple([z.number(), z.number().nullable()]),
]);
export const figures = z
  .strictObject({
    ...{ program: text, asOf: day, audience: z.enum(['public', 'operator']), aSample: z.int(), metrics: z.array(text) },
    edition: z.looseObject({ id: text, name: text }).optional(),
    windows: z.array(z.strictObject({ metric: text, window: duration })),
    partners: z.array(
      z.strictObject({
        ...{ partner: text, name: text },
        holds: z.array(
          z.union([
            z.tuple([track, text.nullable()]),
            z.tuple([track, text.nullable(), z.record(text, text).meta({ description: 'By attribute of the enrolment.' })]),
          ]),
        ),
        ...{ readings: z.array(reading), over: z.array(reading).optional(), exempt: z.array(text).optional() },
      }),
    ),
  })
  .meta({ id: 'Figures' }) satisfies z.ZodType<Omit<PublicFigures, 'edition'>>;

const measured = { value: z.number().nullable(), direction: direction.nullable(), target: z.number().nullable() };
const barResult = {
  ...{ id: text, metric: text.nullable(), tier: text, status, ...measured },
  ...{ progress: z.number(), remaining: z.number().nullable(), observed: day.nullable(), lapsedOn: day.optional() },
  short: z.strictObject({ above: z.number(), parts: z.array(text) }).optional(),
  isThin: z.literal(true).optional(),
  exemption: z.strictObject({ reason: text, until: day.nullable() }).optional(),
  needs: z.int().optional(),
};
const member = z.strictObject({
  status: z.enum(['met', 'unmet', 'unknown']),
  progress: z.number(),
  criteria: z.array(z.strictObject(barResult)),
});
const criterion = { ...barResult, members: z.array(member).optional() };
const range = { date: day.nullable(), earliest: day.nullable(), latest: day.nullable() };
const projection = {
  status: z.enum(['met', 'on-track', 'likely', 'off-track', 'your-action', 'too-little-data']),
  ...{ ...range, quarter: text.nullable() },
};
// Of reasons only the code is the same in all; docs/projection.md has what goes with each.
const reason = z.looseObject({ code: text }).nullable();
const keepProjection = z.strictObject({
  status: z.enum(['safe', 'at-risk', 'failing', 'too-little-data']),
  ...{ ...range, review: day.nullable(), deadline: day.nullable(), reason },
});
const way = z.strictObject({ from: z.number(), share: z.number() }).nullable();
const because = z.strictObject({ id: text, status, ...measured, lapsedOn: day.optional(), needs: z.int().nullable() });
const decision = z.strictObject({
  ...{ partner: text, track, day, kind: decisionKind, from: text.nullable(), to: text.nullable() },
  ...{ edition: day.nullable(), deadline: day.nullable(), formerly: text.optional(), successor: text.optional() },
  ...{ fromName: text.nullable(), toName: text.nullable(), formerlyName: text.optional(), partnerName: text.optional() },
  because: z.array(because),
});
const coming = z.strictObject({
  ...{
    edition: day,
    announced: day,
    held: text.nullable(),
    heldName: text.nullable(),
    to: text.nullable(),
    toName: text.nullable(),
  },
  kind: z.enum(['promoted', 'warned', 'deferred', 'retained', 'none']),
  change: z.enum(['up', 'down', 'same']),
  because: z.array(because),
});
const standing = z
  .strictObject({
    ...{ partner: text, track, trackName: text.nullable(), asOf: day, edition: day.nullable() },
    attributes: z.array(z.strictObject({ attribute: text, value: text, from: day, until: day.nullable() })).optional(),
    ...{ held: text.nullable(), since: day.nullable(), earned: text.nullable(), next: text.nullable() },
    progress: z.number().nullable(),
    tally: z.strictObject({ of: z.int(), met: z.int(), unknown: z.int() }),
    state: z.enum(['good', 'at-risk', 'warning']),
    atRisk: z.array(text),
    warning: z.strictObject({ since: day, deadline: day, failing: z.array(text) }).nullable(),
    fallsTo: text.nullable().optional(),
    projection: z.strictObject(projection).nullable(),
    tiers: z.array(tierName),
    criteria: z.array(
      z.strictObject({ ...criterion, projection: z.strictObject({ ...projection, reason }).optional(), way: way.optional() }),
    ),
    withheld: z.int(),
    partnerSees: z.int().optional(),
    keeps: z.array(z.strictObject({ ...criterion, projection: keepProjection.optional() })),
    coming: coming.nullable().optional(),
    decisions: z.array(decision),
  })
  .meta({ id: 'Standing' });

/** Held to its type but for the details of reasons. */
type Told = Omit<PublicPartner, 'standings' | 'metrics'>;
export const partner = z
  .strictObject({
    ...{ program: text, programName: text, partner: text, name: text, summary: text.nullable(), asOf: day },
    currency: text.nullable(),
    metrics: z.record(
      z.string(),
      z.strictObject({
        label: text,
        unit: z.enum(['count', 'rating', 'money', 'flag', 'points', 'percent', 'days']),
        outOf: z.number().nullable(),
        guide: text.nullable(),
      }),
    ),
    review: review.nullable(),
    standings: z.array(standing),
    courses: z.record(z.string(), z.array(z.number().nullable())).optional(),
    exemptions: z.array(z.strictObject({ criterion: text, reason: text, by: text, from: day, until: day.nullable() })),
  })
  .meta({ id: 'Partner' }) satisfies z.ZodType<Told>;

export const taken = z
  .strictObject({
    program: text,
    batch: z.union([z.int(), nothing]).meta({ description: 'The number that it is stored under; null: nothing was stored.' }),
    ...{ observations: z.int(), rows: z.int() },
    decisions: z.array(
      z.strictObject({ partner: text, track, day, kind: decisionKind, from: text.nullable(), to: text.nullable() }),
    ),
    decided: z.int(),
    notices: z.array(text),
  })
  .meta({ id: 'Taken' });

export const token = z
  .strictObject({ token: text, id: text, program: text, partner: text, expires: z.iso.datetime() })
  .meta({ id: 'Token' });

export const problem = z
  .looseObject({
    ...{ type: text, title: text, status: z.int(), detail: text, instance: text },
    errors: z.array(z.strictObject({ detail: text, line: z.int().optional(), pointer: text.optional() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. `errors`: each fault of what was sent.' });
