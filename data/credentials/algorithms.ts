/** RSA is what Open Badges 3.0 wants everybody to know; the others are shorter. All are in every browser. */
export const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

export function isAlgorithm(text: unknown): text is Algorithm {
  return (ALGORITHMS as readonly unknown[]).includes(text);
}
