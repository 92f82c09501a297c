/** Long enough to spare system calls, short enough to keep memory small. */
const batchLength = 1 << 16;

/**
 * Writes texts as fast as the output takes them and no faster. An output that closes early (`| head`) ends the work
 * quietly: its reader has what it wanted.
 */
export async function writeAll(texts: AsyncIterable<string>, output: NodeJS.WritableStream): Promise<void> {
  let closed = false;
  let wake = () => {};
  const close = () => {
    closed = true;
    wake();
  };
  output.on('error', close);
  output.on('close', close);
  const drained = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      output.once('drain', resolve);
    });

  let batch = '';
  let scheduled = false;
  const flush = (): boolean => {
    const text = batch;
    batch = '';
    return text === '' || closed || output.write(text);
  };
  for await (const text of texts) {
    if (closed) break;
    batch += text;
    if (batch.length >= batchLength) {
      if (!flush() && !closed) await drained();
    } else if (!scheduled) {
      // What one piece of input answered leaves together, at the latest when the source makes us wait.
      scheduled = true;
      setImmediate(() => {
        scheduled = false;
        flush();
      });
    }
  }
  if (!flush() && !closed) await drained();
  output.off('close', close);
}
