/** A partner who looks at a page of its own: it sees what is shown to it alone. */
export interface Viewer {
  program: string;
  partner: string;
  /** What shows who it is; it stands on that page alone. */
  token: string;
  /** Milliseconds since 1970-01-01 UTC. */
  expires: number;
}

export function isViewerOf(viewer: Viewer | null, { id }: { id: string }, partner: string): viewer is Viewer {
  return viewer !== null && viewer.program === id && viewer.partner === partner;
}
