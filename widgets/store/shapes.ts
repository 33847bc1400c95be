// Only what the elements reach for at once is looked at: what lies deeper is guarded where it is rendered.

export function isListOf(data: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isMember);
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
