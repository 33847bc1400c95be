import { PROGRAM } from './parse-program.ts';
import { ATTRIBUTE } from './schema/attributes.ts';
import { BRAND } from './schema/brand.ts';
import { INVESTMENT, MDF, OWED, SUPPORT } from './schema/benefits.ts';
import type { Shape } from './schema/fields.ts';
import { METRIC, RATIO, SCORE_PART } from './schema/metrics.ts';
import { ANY_OF, AT_LEAST_OF, BAR } from './schema/requires.ts';
import { NEWCOMERS, RANKING, REVIEW } from './schema/rules.ts';
import { TIER, TRACK } from './schema/tiers.ts';
import { expectations, id, limit, text, type JsonSchema } from './schema/values.ts';

/**
 * The format of a program file as JSON Schema (draft 7), for editors: made from the shapes that read a program, so it knows the same keys, types
 * and bounds. What depends on several parts of a file (a criterion names a metric, a bar to stay is no higher than the bar to enter) is
 * for `parseProgram` alone.
 */
export function programJsonSchema(): JsonSchema {
  const metrics = mapOf(
    objectOf(METRIC, {
      score: [mapOf(objectOf(SCORE_PART)), 'optional'],
      ratio: [objectOf(RATIO), 'optional'],
    }),
  );
  const tiers = listOf(ref('tier'));
  const oneOrMore = { anyOf: [jsonOf(id), listOf(jsonOf(id))] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A partner tier program',
    ...objectOf(PROGRAM, {
      metrics: [metrics, 'optional'],
      attributes: [
        mapOf(objectOf(ATTRIBUTE, { values: [{ ...mapOf(jsonOf(text)), minProperties: 1 }, 'required'] })),
        'optional',
      ],
      tiers: [tiers, 'optional'],
      tracks: [{ ...mapOf(objectOf(TRACK, { tiers: [tiers, 'required'] })), minProperties: 1 }, 'optional'],
      review: [objectOf(REVIEW), 'optional'],
      brand: [objectOf(BRAND), 'optional'],
      ranking: [objectOf(RANKING, { newcomers: [objectOf(NEWCOMERS), 'optional'] }), 'optional'],
    }),
    oneOf: [{ required: ['tiers'] }, { required: ['tracks'] }],
    definitions: {
      tier: objectOf(TIER, {
        requires: [requires(), 'optional'],
        keeps: [ref('bars'), 'optional'],
        benefits: [{ type: 'array', items: benefit() }, 'optional'],
        investment: [objectOf(INVESTMENT), 'optional'],
        health: [{ type: 'array', items: jsonOf(id) }, 'optional'],
        replaces: [{ type: 'array', items: jsonOf(id) }, 'optional'],
      }),
      bars: { type: 'object', properties: { anyOf: false, atLeastOf: false }, additionalProperties: ref('bar') },
      bar: bar(false),
      criterion: bar(ref('when')),
      when: {
        type: 'object',
        properties: { anyOf: false, atLeastOf: false, onTrack: oneOrMore },
        // Of a metric a threshold, of an attribute its values.
        additionalProperties: { anyOf: [ref('bar'), oneOrMore] },
        minProperties: 1,
      },
      members: { ...listOf(ref('bars')), items: { allOf: [ref('bars'), { type: 'object', minProperties: 1 }] } },
    },
  };
}

function requires(): JsonSchema {
  const members: Parts = { of: [ref('members'), 'required'], when: [ref('when'), 'optional'] };
  return {
    type: 'object',
    properties: {
      anyOf: { anyOf: [ref('members'), objectOf(ANY_OF, members)] },
      atLeastOf: objectOf(AT_LEAST_OF, members),
    },
    additionalProperties: ref('criterion'),
  };
}

/** `when`: false where nothing can be said of whom it is asked. */
function bar(when: JsonSchema | false): JsonSchema {
  const limits: Parts = { atLeast: [jsonOf(limit), 'optional'], atMost: [jsonOf(limit), 'optional'] };
  const either = objectOf(BAR, { ...limits, when: [when, 'optional'] });
  return { anyOf: [jsonOf(limit), { ...either, oneOf: [{ required: ['atLeast'] }, { required: ['atMost'] }] }] };
}

function benefit(): JsonSchema {
  const only = (kind: string, shape: Shape): JsonSchema => ({
    ...{ type: 'object', properties: { [kind]: objectOf(shape) }, required: [kind], additionalProperties: false },
  });
  return { anyOf: [jsonOf(text), only('support', SUPPORT), only('mdf', MDF), objectOf(OWED)] };
}

/** Of the keys whose values have readers of their own. */
type Parts = Record<string, [schema: JsonSchema | false, need: 'required' | 'optional']>;

function objectOf(shape: Shape, parts: Parts = {}): JsonSchema {
  const keys = Object.keys(shape);
  const required = keys.filter((key) => (parts[key] ? parts[key][1] === 'required' : !expectations.get(shape[key]!)!.isOptional));
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, parts[key]?.[0] ?? jsonOf(shape[key]!)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function jsonOf(value: Shape[string]): JsonSchema {
  return expectations.get(value)!.json;
}

function mapOf(value: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: value };
}

function listOf(item: JsonSchema): JsonSchema {
  return { type: 'array', items: item, minItems: 1 };
}

function ref(name: string): JsonSchema {
  return { $ref: `#/definitions/${name}` };
}
