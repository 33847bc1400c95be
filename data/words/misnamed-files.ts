import type { FolderNotice } from '../import/notices.ts';
import { didYouMean } from './phrases.ts';

export function describeFolderNotice(notice: FolderNotice): string {
  switch (notice.code) {
    case 'no-folder':
      return `There is no folder ${notice.folder}, so nothing is known yet of the partners.${didYouMean(notice.nearest)}`;
    case 'unread-file':
      return `${notice.file} is not read.${didYouMean(notice.nearest)}`;
  }
}
