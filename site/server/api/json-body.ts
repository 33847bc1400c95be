import type { HonoRequest } from 'hono';
import type { z } from 'zod';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { ApiError, type ToldFault } from './api-error.ts';
import { readSmallJson } from './body.ts';

const TYPE = 'application/json';
const MOST_BYTES = 64_000;

/** A small JSON object, checked by the schema that the API's description has of it. Throws an `ApiError` with every fault. */
export async function readObject<S extends z.ZodObject>(request: HonoRequest, schema: S): Promise<z.output<S>> {
  const type = (request.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== TYPE) {
    throw new ApiError(415, 'Unsupported media type', `The body is read as JSON; expected the type ${TYPE}.`, { accept: TYPE });
  }
  const value = await readSmallJson(request, MOST_BYTES);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError(400, 'Bad request', 'The body is no JSON object.');
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.flatMap((issue) => tellIssue(issue, value, Object.keys(schema.shape)));
  throw new ApiError(422, 'Unprocessable content', faults[0]!.detail, {}, faults);
}

function tellIssue(issue: z.core.$ZodIssue, value: object, known: readonly string[]): ToldFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const nearest = nearestWord(key, known);
      const hint = nearest ? `did you mean "${nearest}"?` : `expected ${known.map((word) => `"${word}"`).join(' or ')}.`;
      return { detail: `There is no ${JSON.stringify(key)} here; ${hint}`, pointer: pointerTo(key) };
    });
  }
  const name = String(issue.path[0]);
  const detail = Object.hasOwn(value, name) ? `"${name}" is no text.` : `"${name}" is missing; expected a text.`;
  return [{ detail, pointer: pointerTo(name) }];
}

/** RFC 6901. */
function pointerTo(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
