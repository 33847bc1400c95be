import type { Bearer } from '../../../data/credentials/check.ts';
import { MARKS, type MarkName } from '../../../widgets/body/marks.ts';
import { partnerPath, programPath } from '../paths.ts';

/** What is said of it, as `CheckWords` has it. */
interface Said {
  tone: 'good' | 'bad' | 'open';
  headline: string;
  sentences: string[];
  facts: { name: string; text: string; to?: 'program' | 'partner' }[];
}

/** What is drawn of what came of a check: the same by the server and by the script of the page. */
export interface AnswerParts {
  tone: Said['tone'];
  /** The outline of the mark. */
  mark: string;
  headline: string;
  sentences: string[];
  /** `href`: a page that says more. */
  facts: { name: string; text: string; href: string | null }[];
}

const MARK_OF: Record<Said['tone'], MarkName> = { good: 'met', bad: 'refuted', open: 'unknown' };

/** `bearer`: whose badge it is. */
export function answerParts({ tone, headline, sentences, facts }: Said, bearer: Bearer | null): AnswerParts {
  return {
    tone,
    mark: MARKS[MARK_OF[tone]],
    headline,
    sentences,
    facts: facts.map(({ name, text, to }) => ({ name, text, href: to && bearer ? pageOf(bearer, to) : null })),
  };
}

function pageOf({ program, partner }: Bearer, to: 'program' | 'partner'): string {
  return to === 'program' ? programPath({ id: program }) : partnerPath({ id: program }, partner);
}
