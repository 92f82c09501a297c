/**
 * The page's side of the benchmark. Playwright writes this function's source into the page ahead of every other script,
 * so nothing outside of it is in reach.
 *
 * A subject sets `window.benchSubject`. The recorder then makes the data, collects garbage, and only then asks the
 * subject to load, so that neither is counted.
 *
 * @typedef {import('./subject.mjs').Subject} Subject
 *
 * @typedef {object} Plan
 * @property {number} size events to load; 0 for none, and then at once
 * @property {boolean} columns hand over typed arrays without text instead of objects
 * @property {string} generator address of generate.mjs
 *
 * @typedef {'loading' | 'ready' | 'failed'} Stage what the harness is told by `benchTell`, where it put that there
 *
 * @typedef {object} Recorded
 * @property {number[]} frames times between two frames, in milliseconds
 * @property {number[]} latencies from an input's time stamp to the task after the next frame, in milliseconds
 * @property {number} longestTask in milliseconds, 0 where none took longer than 50
 *
 * @typedef {object} Recorder all times in milliseconds since the navigation began
 * @property {Subject | undefined} subject
 * @property {number | undefined} bootedAt the subject's scripts have run
 * @property {number | undefined} loadAt the subject was asked to load
 * @property {number | undefined} readyAt two frames after the subject said that it is ready
 * @property {number | undefined} firstPaintAt first contentful paint
 * @property {string | undefined} failure why loading failed
 * @property {string[]} errors what the page threw beside that
 * @property {{ start: number, duration: number }[]} longTasks
 * @property {number} dataBytes the heap with nothing but the data in it
 * @property {() => void} begin begins to record frames and inputs
 * @property {() => Recorded} end
 */

/** @param {Plan} plan */
export function installRecorder(plan) {
  /** @type {Recorder} */
  const recorder = {
    subject: undefined,
    bootedAt: undefined,
    loadAt: undefined,
    readyAt: undefined,
    firstPaintAt: undefined,
    failure: undefined,
    errors: [],
    longTasks: [],
    dataBytes: 0,
    begin: () => {},
    end: () => ({ frames: [], latencies: [], longestTask: 0 }),
  };
  window.bench = recorder;

  window.addEventListener('error', (event) => recorder.errors.push(event.message));
  window.addEventListener('unhandledrejection', (event) => recorder.errors.push(String(event.reason)));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      recorder.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'first-contentful-paint') recorder.firstPaintAt = entry.startTime;
  }).observe({ type: 'paint', buffered: true });

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** @param {number} ms */
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  Object.defineProperty(window, 'benchSubject', {
    set(/** @type {Subject} */ subject) {
      recorder.subject = subject;
      recorder.bootedAt = performance.now();
      const done = plan.size === 0 ? load(subject, {}) : makeDataAndLoad(subject);
      done.catch((error) => {
        recorder.failure = String(error instanceof Error ? error.stack : error).slice(0, 500);
        window.benchTell?.('failed');
      });
    },
  });

  /** @param {Subject} subject */
  async function makeDataAndLoad(subject) {
    /** @type {typeof import('./generate.mjs')} */
    const { generateColumns, generateEvents } = await import(plan.generator);
    /** @type {import('./subject.mjs').Data} */
    const data = plan.columns
      ? { columns: generateColumns(plan.size) }
      : { events: generateEvents(plan.size) };
    window.gc?.();
    recorder.dataBytes = performance.memory?.usedJSHeapSize ?? 0;
    window.benchTell?.('loading');
    await pause(60);
    await load(subject, data);
  }

  /** @param {Subject} subject @param {import('./subject.mjs').Data} data */
  async function load(subject, data) {
    recorder.loadAt = performance.now();
    await subject.load(data);
    await frame();
    await frame();
    recorder.readyAt = performance.now();
    window.benchTell?.('ready');
  }

  let isRecording = false;
  let lastFrame = 0;
  let firstTask = 0;
  /** @type {number[]} */
  let frames = [];
  /** @type {number[]} */
  let latencies = [];
  /** Time stamps of inputs whose frame is still to come. @type {number[]} */
  let waiting = [];

  // A message sent in a frame arrives after that frame was made: the first task in which its picture stands.
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = ({ data: stamps }) => {
    const now = performance.now();
    for (const stamp of stamps) latencies.push(now - stamp);
  };
  const sendWaiting = () => {
    afterFrame.port2.postMessage(waiting);
    waiting = [];
  };
  for (const type of ['wheel', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        if (!isRecording) return;
        waiting.push(timeStamp);
        if (waiting.length === 1) requestAnimationFrame(sendWaiting);
      },
      { capture: true, passive: true },
    );
  }

  /** @param {number} now */
  function tick(now) {
    if (!isRecording) return;
    if (lastFrame > 0) frames.push(now - lastFrame);
    lastFrame = now;
    requestAnimationFrame(tick);
  }

  recorder.begin = () => {
    frames = [];
    latencies = [];
    waiting = [];
    lastFrame = 0;
    firstTask = recorder.longTasks.length;
    isRecording = true;
    requestAnimationFrame(tick);
  };
  recorder.end = () => {
    isRecording = false;
    const tasks = recorder.longTasks.slice(firstTask);
    return { frames, latencies, longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)) };
  };
}
