import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { titleOf } from './parley.ts';

/** What an article has heard: a message, and the place of the frame that it came from. */
interface Heard {
  readonly data: unknown;
  readonly origin: string;
  readonly frame: number;
  /** Milliseconds since the article began to load. */
  readonly at: number;
}

/** A message of our own protocol, as the host gets it. */
export interface OurMessage {
  readonly parley: 1;
  readonly type: string;
  readonly height?: number;
  readonly event?: string;
  readonly query?: string;
  readonly message?: string;
}

/** A timeline in a newsroom's article, seen from both sides of its frame. */
export interface Guest {
  readonly frame: Locator;
  readonly inside: FrameLocator;
  readonly events: Locator;
  readonly timeline: Locator;
  /** Waits until the timeline answers: the live picture is drawn and React has taken over. */
  ready(): Promise<void>;
  record(id: string): Locator;
  opener(id: string): Locator;
  /** What tells that the record of this id is open, in its row or in the panel below the picture. */
  opened(id: string): Locator;
  /** Presses something in the frame, with the mouse where that works. */
  press(inside: Locator): Promise<void>;
  titles(): Promise<string[]>;
  /** The height of the frame as the article lays it out, in CSS pixels. */
  frameHeight(): Promise<number>;
  /** The height of what the frame holds. */
  contentHeight(): Promise<number>;
  /** Waits until frame and content agree within 2 px, and returns that height. */
  fits(): Promise<number>;
  /** Every message that the article has heard so far. */
  heard(): Promise<readonly Heard[]>;
  /** Those of them that are in our own protocol. */
  heardOurs(): Promise<readonly OurMessage[]>;
  /** Says something to the frame from the article's own window. */
  say(message: unknown): Promise<void>;
}

/**
 * Waits until nothing that the product puts off can still be on its way: the address is written 300 ms after the last
 * change (src/app/history.ts), what a host wished is told back after 100 ms (src/app/embed/tell-host.ts), sizes are
 * measured with the next frame. Only for what must not happen, which no event announces; all else is waited for itself.
 */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(500);
}

/** @param frame by default the only one in the article, in the element's shadow or in the article itself */
export function guestIn(page: Page, frame: Locator = page.locator('iframe')): Guest {
  const inside = frame.contentFrame();
  const events = inside.getByRole('region', { name: 'Events', exact: true });
  const timeline = inside.getByRole('region', { name: 'Timeline', exact: true });
  const heard = () =>
    page.evaluate(() => (window as unknown as { newsroomHeard: readonly Heard[] }).newsroomHeard);
  const guest: Guest = {
    frame,
    inside,
    events,
    timeline,
    async ready() {
      // Attached, not visible: in very narrow frames the picture waits behind a button.
      await expect(inside.locator('#parley-timeline canvas').first()).toBeAttached();
      await expect(events.getByRole('article').first()).toBeVisible();
    },
    record: (id) =>
      events
        .getByRole('article')
        .filter({ has: inside.getByRole('heading', { name: titleOf(id), exact: true }) }),
    opener: (id) => guest.record(id).getByRole('heading').getByRole('button').first(),
    opened: (id) =>
      inside
        .locator('[data-parley-panel]')
        .getByRole('heading', { name: titleOf(id), exact: true })
        .or(guest.opener(id).and(inside.locator('[aria-expanded="true"]')))
        .first(),
    async press(target) {
      // A mouse of Playwright's over WebDriver BiDi misses what is in a frame of another origin.
      if (page.context().browser()?.browserType().name() === 'firefox') {
        await target.evaluate((element) => (element as HTMLElement).click());
        return;
      }
      await target.click();
    },
    async titles() {
      const titles = events.getByRole('article').getByRole('heading').getByRole('button');
      return (await titles.allInnerTexts()).map((text) => text.trim());
    },
    frameHeight: () => frame.evaluate((element) => element.clientHeight),
    contentHeight: () => inside.locator('html').evaluate((element) => element.getBoundingClientRect().height),
    async fits() {
      const gap = async () => Math.abs((await guest.frameHeight()) - (await guest.contentHeight()));
      await expect.poll(gap, { message: 'frame and content are equally high' }).toBeLessThanOrEqual(2);
      return guest.frameHeight();
    },
    heard,
    async heardOurs() {
      return (await heard())
        .map(({ data }) => data)
        .filter((data): data is OurMessage => typeof data === 'object' && data !== null && 'parley' in data);
    },
    say: (message) =>
      frame.evaluate(
        (element, said) => (element as HTMLIFrameElement).contentWindow?.postMessage(said, '*'),
        message,
      ),
  };
  return guest;
}
