import { z } from 'zod';
import type { Table } from '../../../data/catalog/import-tables.ts';

/** `?dry-run` says it as `?dry-run=true` does. */
const flag = z
  .enum(['', 'true', '1', 'false', '0'])
  .optional()
  .transform((value) => value === '' || value === 'true' || value === '1');

/** The parameters of a batch, as they are checked. */
export const WRITE_QUERY = z.strictObject({
  'dry-run': flag.meta({ description: 'Works out what would be decided, and stores nothing.' }),
  'same-day': z
    .enum(['add', 'replace'])
    .optional()
    .meta({ description: 'What a second value of one day is, of a metric that is rolled up.' }),
  'any-day': flag.meta({ description: 'Takes days before 1990 and more than a year ahead.' }),
});

export const IDEMPOTENCY_KEY = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .meta({ description: 'Of your choice: the same batch under the same key is stored once, and answered the same.' });

export const TOKEN_REQUEST = z
  .strictObject({
    partner: z.string(),
    for: z.string().optional().meta({ description: 'A duration up to P31D; without it PT1H.' }),
  })
  .meta({ id: 'TokenRequest' });
export const REVOCATION = z.strictObject({ token: z.string() }).meta({ id: 'Revocation' });

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const partner = z.string();
const day = z.string().meta({ description: 'A day such as 2026-01-31.' });
const row = <S extends z.ZodRawShape>(shape: S) => z.object(shape).catchall(cell);

/** A row of each table, as JSON; what is said of it in full, and how other files are read, is in docs/data-format.md. */
export const ROWS: Record<Table, z.ZodType> = {
  observations: row({ partner, metric: z.string(), day, value: cell }),
  enrolments: row({ partner, track: z.string().optional(), day, until: day.optional() }),
  exemptions: row({ partner, criterion: z.string(), reason: z.string(), by: z.string(), from: day, until: day.optional() }),
  successions: row({ partner, formerly: z.string(), from: day }),
  partners: row({ partner, name: z.string().optional(), summary: z.string().optional(), url: z.string().optional() }),
  listings: row({ listing: z.string(), partner, relevance: cell }),
  deliveries: row({ partner, track: z.string().optional(), day, what: z.string().optional(), amount: cell.optional() }),
  spending: row({ track: z.string().optional(), tier: z.string(), time: cell.optional(), budget: cell.optional() }),
};
