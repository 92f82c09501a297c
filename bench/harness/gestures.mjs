import { storyEnd, storyStart } from '../page/generate.mjs';
import { pause, screen, within } from './browser.mjs';

/**
 * A reader's hand: 30 steps of zoom in and 30 out at the middle, then a drag of 60 moves there and back. Inputs go
 * through the browser's own input queue, one a frame at most.
 *
 * @typedef {import('../page/subject.mjs').Interaction} Interaction
 * @typedef {{ x: number, y: number }} Point
 *
 * @typedef {object} Hand
 * @property {import('playwright').Page} page
 * @property {import('playwright').CDPSession} session
 * @property {Interaction} interaction
 * @property {Point} middle of what is zoomed
 *
 * @typedef {object} Gesture
 * @property {number} steps
 * @property {(step: number) => Promise<unknown>} act
 */

const zoomSteps = 60;
const panSteps = 60;
const panPixels = 8;
/** What a step of zoom multiplies by where it is called rather than turned: as uPlot's wheel. */
const zoomFactor = 1.149;

/** No single answer to an input may take longer. */
const patience = 30_000;

/**
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} session
 * @param {Interaction} interaction
 * @returns {Promise<Hand>}
 */
export async function makeHand(page, session, interaction) {
  const box = await page.evaluate((selector) => {
    const element = document.querySelector(selector) ?? document.querySelector('#chart');
    const { left, top, right, bottom } = (element ?? document.documentElement).getBoundingClientRect();
    return { left, top, right, bottom };
  }, interaction.area ?? '#chart');
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, screen.width);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, screen.height);
  // Off the exact middle, where a line between two lanes may run.
  return { page, session, interaction, middle: { x: (left + right) / 2, y: (top + bottom) / 2 + 7 } };
}

/** @param {Hand} hand @returns {Promise<Gesture | undefined>} absent where the subject does not zoom */
export async function zoomGesture(hand) {
  const isInward = (/** @type {number} */ step) => step < zoomSteps / 2;
  switch (hand.interaction.zoom ?? 'wheel') {
    case 'wheel': {
      await point(hand);
      return { steps: zoomSteps, act: (step) => turnWheel(hand, isInward(step) ? -1 : 1) };
    }
    case 'call':
      return {
        steps: zoomSteps,
        act: (step) => callView(hand, zoomFactor ** (isInward(step) ? step : zoomSteps - step), 0),
      };
    case 'click': {
      const { zoomIn = '', zoomOut = '' } = hand.interaction.buttons ?? {};
      const inward = await findMiddle(hand.page, zoomIn);
      const outward = await findMiddle(hand.page, zoomOut);
      if (inward === undefined || outward === undefined) return undefined;
      // Six there and six back: buttons stop at the last of a few steps.
      return { steps: zoomSteps, act: (step) => click(hand, step % 12 < 6 ? inward : outward) };
    }
    case 'none':
      return undefined;
  }
}

/** Zooms in by eight steps, so that there is something to drag. @param {Hand} hand */
export async function approach(hand) {
  if ((hand.interaction.zoom ?? 'wheel') !== 'wheel') return;
  for (let step = 0; step < 8; step += 1) {
    await within(turnWheel(hand, -1), patience, 'a step of zoom');
    await pause(10);
  }
}

/** @param {Hand} hand @returns {Gesture & { begin: () => Promise<unknown>, end: () => Promise<unknown> }} */
export function panGesture(hand) {
  const isOutward = (/** @type {number} */ step) => step < panSteps / 2;
  const noop = async () => {};
  switch (hand.interaction.pan ?? 'drag') {
    case 'wheel':
      return {
        steps: panSteps,
        begin: noop,
        end: noop,
        act: (step) => turnWheel(hand, isOutward(step) ? 1 : -1),
      };
    case 'call': {
      const zoom = 3;
      const share = panPixels / screen.width / zoom;
      return {
        steps: panSteps,
        begin: noop,
        end: noop,
        act: (step) => callView(hand, zoom, (isOutward(step) ? step : panSteps - step) * share),
      };
    }
    case 'drag':
      return {
        steps: panSteps,
        begin: () => sendMouse(hand, { type: 'mousePressed', button: 'left', clickCount: 1 }),
        end: () => sendMouse(hand, { type: 'mouseReleased', button: 'left', clickCount: 1 }),
        act: (step) =>
          sendMouse(hand, {
            type: 'mouseMoved',
            button: 'left',
            buttons: 1,
            x: hand.middle.x - panPixels * (isOutward(step) ? step + 1 : panSteps - 1 - step),
          }),
      };
  }
}

/**
 * @param {Hand} hand
 * @param {{ type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel' } & Record<string, unknown>} event
 */
const sendMouse = (hand, event) =>
  hand.session.send('Input.dispatchMouseEvent', { ...hand.middle, ...event });

/** @param {Hand} hand */
const point = (hand) => sendMouse(hand, { type: 'mouseMoved' });

/** @param {Hand} hand @param {1 | -1} direction 1: towards the reader */
function turnWheel(hand, direction) {
  const { ctrl = false, notch = 100 } = hand.interaction;
  return sendMouse(hand, {
    type: 'mouseWheel',
    deltaX: 0,
    deltaY: direction * notch,
    // Chromium's number for the control key.
    modifiers: ctrl ? 2 : 0,
  });
}

/** @param {Hand} hand @param {Point} at */
async function click(hand, at) {
  await sendMouse(hand, { type: 'mousePressed', button: 'left', clickCount: 1, ...at });
  await sendMouse(hand, { type: 'mouseReleased', button: 'left', clickCount: 1, ...at });
}

/**
 * @param {Hand} hand
 * @param {number} zoom 1 shows the whole story
 * @param {number} shift in stories, to the right
 */
function callView(hand, zoom, shift) {
  const story = storyEnd - storyStart;
  const middle = storyStart + story * (0.5 + shift);
  return hand.page.evaluate(
    ([from, to]) => window.bench.subject?.view?.(from, to),
    /** @type {const} */ ([middle - story / zoom / 2, middle + story / zoom / 2]),
  );
}

/** @param {import('playwright').Page} page @param {string} selector @returns {Promise<Point | undefined>} */
function findMiddle(page, selector) {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, selector);
}
