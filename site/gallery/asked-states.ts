import type { PublicPartner, PublicProgram } from '../../engine/wire.ts';
import { LADDER_STATES } from './ladder-states.ts';
import { BASE, PARTNER, PROGRAM } from './made-up.ts';
import { TRACKER_STATES } from './tracker-states.ts';

/** What an element shows that has no data: `id` is the program that it asks for. */
export const ASKED_STATES = [
  { id: 'waiting', title: 'While the answer is on its way' },
  { id: 'failing', title: 'There was no answer: your own text' },
] as const;

/** A partner for each state of a tracker; Northwind has reached the top. */
const PARTNERS = [...TRACKER_STATES, { id: PARTNER, data: TRACKER_STATES.find(({ id }) => id === 'top')!.data }];

const ANSWERS: Record<string, PublicPartner | PublicProgram> = {
  [`${BASE}/api/v1/programs/${PROGRAM}.json`]: LADDER_STATES.find(({ id }) => id === 'whole')!.data,
  ...Object.fromEntries(PARTNERS.map(({ id, data }) => [`${BASE}/api/v1/programs/${PROGRAM}/partners/${id}.json`, data])),
};

/** Answers what elements of the gallery ask, in place of a server that nobody has. */
export async function answerGallery(url: string): Promise<Response> {
  if (url.startsWith(`${BASE}/api/v1/programs/waiting`)) return new Promise(() => {});
  const answer = ANSWERS[url];
  return answer ? Response.json(answer) : Response.json({}, { status: 404 });
}
