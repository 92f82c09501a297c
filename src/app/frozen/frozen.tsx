import '../styles.ts';
import '../embed/embed.css';
import './frozen.css';
import { assert } from '../../base/assert.ts';
import { parseSnapshot } from '../../domain/snapshot.ts';
import { en } from '../../messages/en/en.ts';
import type { Loaded } from '../../state/view-state.ts';
import { createGuest } from '../embed/guest.ts';
import { startPage } from '../page.ts';
import { readDataset } from '../read-dataset.ts';
import { offerDownload } from './offer-download.ts';
import { showBarredAddress } from './show-barred-address.ts';

/*
 * The one script of a frozen file: the embedded page with everything that it would load on demand. It stands in
 * articles as embeds do. The timeline is in the file twice, resolved (as in every page) and as the very data that are
 * stamped.
 */

const data = document.getElementById('parley-dataset')?.textContent;
assert(data !== undefined && data !== null, 'a frozen file holds its dataset');

// Whatever its address says, a frozen file shows what it holds.
document.documentElement.removeAttribute('data-src');
offerDownload(document, data);
showBarredAddress(window);
void startPage(window, {
  own: readOwn(document.getElementById('parley-data')?.textContent),
  guest: createGuest(window, { hasFullPage: false }),
});

/** Long timelines are not put down resolved, here as in every page. `file` is empty: there is nothing to fetch. */
function readOwn(snapshot: string | null | undefined): Loaded {
  if (typeof snapshot !== 'string') return readDataset(data ?? '', '', en);
  return { kind: 'timeline', ...parseSnapshot(snapshot), problems: [], leftOut: 0, file: '' };
}
