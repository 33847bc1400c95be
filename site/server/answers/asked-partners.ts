/**
 * Which partners a query asks for; null when it does not say. `partners=a%2Cb,c` are `a,b` and `c`, and so are `partners=a%2Cb&partners=c`.
 * Where nobody is called `a,b`, it is a list that was encoded as a whole: `a` and `b`. A `+` is itself, and a blank as in forms.
 */
export function readAskedPartners(search: string, isKnown: (id: string) => boolean): Set<string> | null {
  const values = search
    .replace(/^\?/, '')
    .split('&')
    .flatMap((pair) => (decode(pair.split('=', 1)[0]!) === 'partners' ? [pair.slice('partners='.length)] : []));
  if (values.length === 0) return null;
  const pieces = values.flatMap((value) => value.split(',')).flatMap((piece) => [piece, piece.replaceAll('+', ' ')].map(decode));
  return new Set(pieces.flatMap((id) => (isKnown(id) ? [id] : id.split(','))).filter(Boolean));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
