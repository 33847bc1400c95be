import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One thing that is wrong with what was sent. */
export interface ToldFault {
  detail: string;
  /** Of text in rows: which one, counted from 1. */
  line?: number;
  /** Of JSON: where (RFC 6901). */
  pointer?: string;
}

/** Ends a request: it is answered with a problem (RFC 9457). */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly headers: Record<string, string>;
  readonly faults: readonly ToldFault[];

  constructor(
    status: ContentfulStatusCode,
    title: string,
    detail: string,
    headers: Record<string, string> = {},
    faults: readonly ToldFault[] = [],
  ) {
    super(detail);
    this.status = status;
    this.title = title;
    this.headers = headers;
    this.faults = faults;
  }
}
