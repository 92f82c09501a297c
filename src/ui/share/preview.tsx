import { type ReactNode, useEffect, useRef, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import { isFromFrame, parseFrameMessage } from '../../protocol/frame-message.ts';
import { optionsOf, Radios } from './fields.tsx';

/** CSS px: what the frame believes its column to be. */
const widths = { column: 720, phone: 360 } as const;
/** Milliseconds without a change before the frame is loaded anew. */
const restMs = 500;

/** The article's frame as it will be, drawn smaller where there is less room. */
export function Preview(props: {
  readonly address: string;
  readonly title: string;
  /** CSS px. */
  readonly height: number;
  /** CSS px, where it is not the column's. */
  readonly width?: number;
  /** Whether the height follows the content, as with the script. */
  readonly fits: boolean;
}): ReactNode {
  const [device, setDevice] = useState<keyof typeof widths>(() => (innerWidth < 700 ? 'phone' : 'column'));
  const address = useRested(props.address);
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useWidth(box);
  const said = useSaidHeight(frame, address);
  const width = Math.min(widths[device], props.width ?? Number.POSITIVE_INFINITY);
  const scale = room === 0 ? 1 : Math.min(1, room / width);
  const height = (props.fits ? said : undefined) ?? props.height;
  return (
    <section className="pu-preview">
      <div className="pu-preview-head">
        <h3 className="pu-share-title">{words.preview}</h3>
        <Radios
          label={words.previewWidth}
          value={device}
          options={optionsOf(words.previewWidths).map(([value, name]) => ({ value, name }))}
          onChange={setDevice}
          isInline
        />
      </div>
      <div ref={box} className="pu-preview-box" style={{ blockSize: height * scale }}>
        {/* A frame that is sent elsewhere makes a step in the history; one that is made anew makes none. */}
        <iframe
          key={address}
          ref={frame}
          src={address}
          title={`${words.preview}: ${props.title}`}
          style={{
            inlineSize: width,
            blockSize: height,
            left: Math.max(0, (room - width) / 2),
            transform: `scale(${scale})`,
          }}
        />
      </div>
    </section>
  );
}

/** The value, once it has not changed for a while. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** The height that the frame tells its host, as our script hears it. */
function useSaidHeight(
  frame: React.RefObject<HTMLIFrameElement | null>,
  address: string,
): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const said = parseFrameMessage(event.data);
      const window = frame.current?.contentWindow;
      if (said === undefined || !('height' in said)) return;
      if (!isFromFrame(event, { window, address, sandbox: undefined })) return;
      setHeight(said.height);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [frame, address]);
  return height;
}
