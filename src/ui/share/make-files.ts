import { formatCsv } from '../../domain/csv.ts';
import type { ResolvedEvent, Timeline } from '../../domain/timeline.ts';
import type { Viewport } from '../../layout/scene.ts';
import { wholeStory, zoomLimits } from '../../layout/story.ts';
import { clampViewport } from '../../layout/viewport.ts';
import { csvEn } from '../../messages/en/csv.ts';
import { shareEn as words } from '../../messages/en/share.ts';
import type { FileWord } from '../../messages/share.ts';
import { exportPngFile, exportSvgFile } from '../../render/export-files.ts';
import type { PictureRequest } from '../../render/export-picture.ts';
import { lightPalette, readPalette } from '../../render/palette.ts';
import { subsetDataset } from '../../schema/subset-dataset.ts';
import { selectHidden } from '../../state/select-hidden.ts';
import { selectSelected } from '../../state/select-marked.ts';
import { selectAnswered, selectShown, selectShownEvents } from '../../state/select-shown.ts';
import { describeChoice } from '../filter-words.ts';
import type { Reader } from '../reader.tsx';
import { formatAsOf } from '../when.ts';

/** How a picture is to look. */
export interface PictureChoice {
  /** CSS px. */
  readonly width: number;
  readonly isLight: boolean;
}

/** A file of what is shown now. Rejects with an Error in words. */
export async function makeFile(
  kind: FileWord,
  reader: Reader,
  address: string,
  picture: PictureChoice,
): Promise<Blob> {
  switch (kind) {
    case 'png':
      return drawn(() => exportPngFile(document, requestPicture(reader, address, picture)));
    case 'svg':
      return drawn(() => exportSvgFile(document, requestPicture(reader, address, picture)));
    case 'csv': {
      const { timeline, told, lang } = reader;
      const table = formatCsv(timeline, told, writable(reader), csvEn, lang);
      return new Blob([table], { type: 'text/csv;charset=utf-8' });
    }
    case 'json':
      return new Blob([await makeJson(reader)], { type: 'application/json' });
  }
}

/** From more than this the records of a page are not written into a file: each is decoded for it. */
const mostWritten = 50_000;

function writable({ store, messages }: Reader): Iterable<ResolvedEvent> {
  const shown = selectShownEvents(store.getState());
  const { count } = messages.ui;
  if (shown.length > mostWritten) throw new Error(words.tooMany(count(shown.length), count(mostWritten)));
  return shown;
}

async function drawn(draw: () => Promise<Blob>): Promise<Blob> {
  try {
    return await draw();
  } catch (error) {
    throw new Error(words.noPicture, { cause: error });
  }
}

/** The file itself, cut to the records shown: what this page has read of it may be less than what stands in it. */
async function makeJson(reader: Reader): Promise<string | Blob> {
  const { file, store } = reader;
  const state = store.getState();
  const shown = selectShown(state);
  const isWhole = shown === undefined && state.loaded.kind === 'timeline' && state.loaded.leftOut === 0;
  const ids = isWhole ? [] : [...writable(reader)].map(({ record }) => record.id);
  let text: string;
  try {
    const response = await fetch(new URL(file, location.href), { credentials: 'omit' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    if (isWhole) return await response.blob();
    text = await response.text();
  } catch (error) {
    throw new Error(words.noData, { cause: error });
  }
  const subset = subsetDataset(text, new Set(ids));
  if (!subset.ok) throw new Error(words.badData);
  return subset.value;
}

/** What the page shows of a span that was asked for: an address may name one that lies beyond the story. */
export function spanSeen(timeline: Timeline, asked: Viewport | undefined): Viewport {
  return clampViewport(asked ?? wholeStory(timeline), zoomLimits(timeline));
}

function requestPicture(reader: Reader, address: string, { width, isLight }: PictureChoice): PictureRequest {
  const { store, timeline, messages, lang, text, told } = reader;
  const { dataset } = timeline;
  const state = store.getState();
  const hidden = selectHidden(state);
  const host = document.querySelector<HTMLElement>('#parley-timeline .pl');
  const publishers = dataset.sources.flatMap(({ agency, publisher }) =>
    [agency, publisher].flatMap((name) => (name === undefined ? [] : text(name))),
  );
  const about = [
    publishers.length === 0
      ? undefined
      : messages.ui.labelled(words.sources, messages.ui.list([...new Set(publishers)], 'and')),
    messages.ui.head.sourcesEnd(formatAsOf(reader)),
  ];
  return {
    timeline,
    messages,
    lang,
    told,
    viewport: spanSeen(timeline, state.viewport),
    shown: selectShown(state),
    selected: selectSelected(state),
    lanes: state.lanes,
    wanted: selectAnswered(state).actors,
    palette: isLight || host === null ? lightPalette : readPalette(host),
    width,
    title: text(dataset.title),
    ...(hidden === undefined
      ? {}
      : {
          subtitle: messages.ui.filters.hidden(
            hidden.shown,
            hidden.total,
            describeChoice(selectAnswered(state), dataset, messages, lang),
          ),
        }),
    lines: [...about.filter((line) => line !== undefined), address],
  };
}
