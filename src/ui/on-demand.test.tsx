// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Later, loadProps, type OnDemand, onDemand } from './on-demand.tsx';
import { ReaderProvider } from './reader.tsx';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const Words = ({ say }: { readonly say: string }): ReactNode => <p className="words">{say}</p>;
interface Sent {
  resolve(component: typeof Words): void;
  reject(error: Error): void;
}

/** A part whose script arrives when the test says so. */
function slowPart(): { readonly part: OnDemand<{ readonly say: string }>; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const part = onDemand(
    () => new Promise<typeof Words>((resolve, reject) => void sent.push({ resolve, reject })),
  );
  return { part, sent };
}

let roots: Root[] = [];
function show(part: OnDemand<{ readonly say: string }>): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  roots.push(root);
  act(() =>
    root.render(
      <ReaderProvider store={storeOf(curated)}>
        <Later part={part} with={{ say: 'Here' }} />
      </ReaderProvider>,
    ),
  );
  return host;
}

afterEach(() => {
  act(() => {
    for (const root of roots) root.unmount();
  });
  roots = [];
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a part that comes on demand', () => {
  it('is sent for when it is first shown, once for all places', () => {
    const { part, sent } = slowPart();
    expect(sent).toHaveLength(0);
    show(part);
    show(part);
    expect(sent).toHaveLength(1);
  });

  it('takes no room and says nothing until it comes, but for a word when that is long', () => {
    vi.useFakeTimers();
    const host = show(slowPart().part);
    expect(host.textContent).toBe('');
    act(() => void vi.advanceTimersByTime(1000));
    expect(host.textContent).toBe('Loading');
    expect(host.querySelector('[aria-busy=true]')).not.toBeNull();
  });

  it('stands at once where it has come before', async () => {
    const { part, sent } = slowPart();
    const first = show(part);
    await act(async () => sent[0]?.resolve(Words));
    expect(first.textContent).toBe('Here');
    expect(show(part).textContent).toBe('Here');
    expect(sent).toHaveLength(1);
  });

  it('is on its way as soon as its control is pointed at or focused', () => {
    const { part, sent } = slowPart();
    const props = loadProps(part);
    props.onPointerEnter();
    props.onFocus();
    expect(sent).toHaveLength(1);
  });

  it('leaves a plain sentence and a button where it cannot be had, and is sent for anew the next time', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { part, sent } = slowPart();
    const host = show(part);
    await act(async () => sent[0]?.reject(new Error('offline')));
    expect(host.querySelector('[role=alert]')?.textContent).toContain('This part could not be loaded.');
    expect(host.querySelector('button')?.textContent).toBe('Try again');
    const again = show(part);
    expect(sent).toHaveLength(2);
    await act(async () => sent[1]?.resolve(Words));
    expect(again.textContent).toBe('Here');
    expect(host.textContent).toBe('Here');
  });
});

describe('the panel of an actor, whose matter comes on demand', () => {
  let page: RenderedPage;
  afterEach(() => page.unmount());

  it('has its heading at once, with the focus, and keeps it when the rest arrives', async () => {
    page = renderPage(storeOf(curated));
    const panel = () => page.find('aside')[0]?.textContent;
    act(() => page.store.actions.openPanel({ type: 'actor', id: 'putin' }, { moveFocus: true }));
    const heading = page.find('[data-panel-heading]').at(-1);
    expect(heading?.textContent).toBe('Vladimir Putin');
    expect(document.activeElement?.textContent).toBe('Vladimir Putin');
    expect(panel()).not.toContain('President of Russia');
    await page.arrive();
    expect(panel()).toContain('President of Russia');
    expect(document.activeElement?.matches('[data-panel-heading]')).toBe(true);
  });
});
