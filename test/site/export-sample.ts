/** Writes the site of the sample into `.build/exported`, for tests that read all of its files. */
import { readConfiguration } from '../../data/live.ts';
import { exportSite } from '../../site/server/export/export.ts';
import { openSite } from '../../site/server/open-site.ts';
import { EXPORTED, ON_SAMPLE_DAY, ROOT } from './sample-site.ts';

const site = await openSite({ dist: `${ROOT}dist`, configuration: readConfiguration(ON_SAMPLE_DAY) });
await exportSite(site, EXPORTED);
await site.live.close();
