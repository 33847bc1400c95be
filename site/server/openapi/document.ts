import { z } from 'zod';
import { TABLES, type Table } from '../../../data/catalog/import-tables.ts';
import { directory, figures, partner, problem, program, programList, rules, standings, taken, token } from './answers.ts';
import { IDEMPOTENCY_KEY, REVOCATION, ROWS, TOKEN_REQUEST, WRITE_QUERY } from './requests.ts';

type Json = Record<string, unknown>;

const PROGRAM: Json = {
  name: 'program',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'The id of a program.',
};
const ID: Json = {
  ...{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
  description: 'The id of a partner, as encodeURIComponent writes it.',
};
const PARTNERS: Json = {
  ...{ name: 'partners', in: 'query', required: false, schema: { type: 'array', items: { type: 'string' } }, explode: false },
  description: 'These partners alone.',
};
const KEY = [{ key: [] }];
const TOKEN = [{ token: [] }];
const MOVED: Json = { 301: { description: 'The partner was renamed or taken over: Location says who it is now' } };
const CSV: Json = { 'text/csv': { schema: { type: 'string' } } };

/** What the server answers and takes, as OpenAPI 3.1; from the schemas that requests are checked by, and those of the answers. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Gradus',
      version: '1',
      description: 'Partner tier programs in the open. docs/api.md says the same in words.',
    },
    paths: {
      '/api/v1/programs.json': { get: reading('listPrograms', 'The programs', programList) },
      '/api/v1/programs/{program}.json': { get: reading('getProgram', 'One program', program, [PROGRAM]) },
      '/api/v1/programs/{program}/standings.json': {
        get: reading('listStandings', 'Who holds what', standings, [PROGRAM, PARTNERS]),
      },
      '/api/v1/programs/{program}/directory.json': {
        get: reading(
          'listDirectory',
          'Everyone, with all that a directory is filtered by; with a key that may read, who is at risk too',
          directory,
          [PROGRAM],
          [{}, ...KEY],
        ),
      },
      '/api/v1/programs/{program}/figures.json': {
        get: reading(
          'listFigures',
          'What everyone holds, and their public figures on the day; with a key that may read, private ones too',
          figures,
          [PROGRAM],
          [{}, ...KEY],
        ),
      },
      '/api/v1/programs/{program}/rules.json': {
        get: reading('getRules', 'All editions that have begun, as the engine works with them', rules, [PROGRAM]),
      },
      '/api/v1/programs/{program}/partners/{id}.json': {
        get: reading(
          'getPartner',
          'One partner; with a key that may read, private figures too',
          partner,
          [PROGRAM, ID],
          [{}, ...KEY],
        ),
      },
      '/api/v1/programs/{program}/partners/{id}/observations.csv': {
        get: {
          ...operation(
            'listObservations',
            'The rows that a standing rests on, as far as one may see them',
            [PROGRAM, ID],
            [{}, ...KEY],
          ),
          responses: { 200: { description: 'The rows', content: CSV }, ...MOVED, ...problems(401, 403, 404) },
        },
      },
      '/api/v1/programs/{program}/me.json': {
        get: reading('getOwn', 'All that is the partner’s own', partner, [PROGRAM], TOKEN),
      },
      '/api/v1/programs/{program}/me/observations.csv': {
        get: {
          ...operation('listOwnObservations', 'The rows behind it', [PROGRAM], TOKEN),
          responses: { 200: { description: 'The rows', content: CSV }, ...problems(401, 403, 404) },
        },
      },
      '/api/v1/programs/{program}/events': { get: events() },
      ...Object.fromEntries(TABLES.map((table) => [`/api/v1/programs/{program}/${table}`, { post: writing(table) }])),
      '/api/v1/programs/{program}/tokens': {
        post: {
          ...operation('createToken', 'A token that lets a partner read what is their own', [PROGRAM], KEY),
          requestBody: bodyOf(TOKEN_REQUEST),
          responses: {
            201: { description: 'The token, this once', content: jsonOf(token) },
            ...problems(400, 401, 403, 404, 413, 415, 422),
          },
        },
      },
      '/api/v1/programs/{program}/tokens/revoke': {
        post: {
          ...operation('revokeToken', 'Lets nobody in with a token any more', [PROGRAM], KEY),
          requestBody: bodyOf(REVOCATION),
          responses: { 204: { description: 'It is revoked' }, ...problems(400, 401, 403, 404, 413, 415, 422) },
        },
      },
    },
    components: {
      schemas: schemasById(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key, which gradus key create makes.' },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of one partner.' },
      },
    },
  };
}

function operation(operationId: string, summary: string, parameters: Json[], security: Json[] = []): Json {
  return { operationId, summary, parameters, security };
}

function reading(id: string, summary: string, answer: z.ZodType, parameters: Json[] = [], security: Json[] = []): Json {
  const refusals = security.length > 0 ? [401, 403] : [];
  return {
    ...operation(id, summary, parameters, security),
    responses: {
      200: { description: summary, content: jsonOf(answer) },
      ...(isPublic(security) && { 304: { description: 'It is as the ETag in If-None-Match says' } }),
      ...(parameters.includes(ID) && MOVED),
      ...problems(...refusals, ...(parameters.length > 0 ? [404] : [])),
    },
  };
}

/** Nobody has to say who asks. */
function isPublic(security: Json[]): boolean {
  return security.length === 0 || security.some((one) => Object.keys(one).length === 0);
}

function writing(table: Table): Json {
  const query = z.toJSONSchema(WRITE_QUERY, { io: 'input' });
  const parameters = Object.entries(query.properties!).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
  const key = { name: 'Idempotency-Key', in: 'header', required: false, schema: z.toJSONSchema(IDEMPOTENCY_KEY) };
  const row = inline(ROWS[table]);
  return {
    ...operation(`add-${table}`, `Stores rows of ${table}, all or none`, [PROGRAM, ...parameters, key], KEY),
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: { anyOf: [{ type: 'array', items: row }, row] } },
        'application/x-ndjson': { schema: { type: 'string' } },
        ...CSV,
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: { file: { type: 'string', format: 'binary' }, mapping: { type: 'string' } },
          },
        },
      },
    },
    responses: {
      200: { description: 'They are stored', content: jsonOf(taken) },
      ...problems(400, 401, 403, 404, 413, 415, 422, 429),
    },
  };
}

function events(): Json {
  const last = { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'integer', minimum: 0 } };
  return {
    ...operation('listen', 'What happens, as it happens', [PROGRAM, PARTNERS, last], [{}, ...KEY, ...TOKEN]),
    responses: {
      200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      ...problems(400, 401, 404),
    },
  };
}

function problems(...codes: number[]): Json {
  const refusal = { description: 'What is wrong', content: { 'application/problem+json': { schema: refTo(problem) } } };
  return Object.fromEntries(codes.map((code) => [code, refusal]));
}

function jsonOf(answer: z.ZodType): Json {
  return { 'application/json': { schema: refTo(answer) } };
}

function bodyOf(request: z.ZodType): Json {
  return { required: true, content: jsonOf(request) };
}

function refTo(schema: z.ZodType): Json {
  return { $ref: `#/components/schemas/${schema.meta()!['id'] as string}` };
}

/** Without what only a schema that stands alone says. */
function inline(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/** All that have a name, each once. */
function schemasById(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
