import type { ExportMessages } from '../export.ts';
import { uiEn } from './ui.ts';

export const exportEn: ExportMessages = {
  unlabelled: (titles) => `Drawn without a title: ${titles}`,
  undated: (titles) => `No date given: ${titles}`,
  separator: '; ',
  more: (count) => `and ${uiEn.records(count)} more`,
  described: (time, title, status) => `${time}: ${title}${status === undefined ? '' : ` (${status})`}`,
  records: (count) => `${uiEn.records(count)}:`,
};
