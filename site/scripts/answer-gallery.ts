import { configure } from '../../widgets/store/settings.ts';
import { answerGallery } from '../gallery/asked-states.ts';

/** The longest that a timer can be: what waits is seen to wait. */
const NEVER_MS = 2 ** 31 - 1;

// Before any element asks.
configure({ fetch: answerGallery, timeoutMs: NEVER_MS, restMs: NEVER_MS, revalidateMs: NEVER_MS });
