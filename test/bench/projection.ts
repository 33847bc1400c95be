import { loadMonthly } from './projection/data/jenkins.ts';
import { loadWeekly } from './projection/data/qgis.ts';
import { drawPictures } from './projection/pictures/pictures.ts';
import { reportChances } from './projection/tables/chance.ts';
import { reportCoverage } from './projection/tables/coverage.ts';
import { reportKeeps } from './projection/tables/keeps.ts';
import { reportAnswers, reportCrossings } from './projection/tables/qgis.ts';
import { reportQuestions } from './projection/tables/questions.ts';
import { reportWindows } from './projection/tables/windows.ts';
import { loadSets } from './projection/sets.ts';

/**
 * How well projections hold on real series: `npm run bench:projection`. The figures stand in docs/projection.md,
 * its pictures are drawn anew with `-- --pictures`.
 */
const sets = loadSets();
if (!sets) console.log('The shared data is not there: nothing to measure on. GRADUS_SHARED_DATA names its folder.');
else if (process.argv.includes('--pictures')) drawPictures(sets);
else {
  for (const set of Object.values(sets)) reportQuestions(set);
  reportCoverage(Object.values(sets));
  reportChances(loadMonthly()!);
  reportKeeps(sets.jenkins);
  const weekly = loadWeekly()!;
  reportCrossings(weekly);
  reportAnswers(weekly);
  reportWindows(weekly);
}
