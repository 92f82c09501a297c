/**
 * Lines of a byte stream, split at the byte 0x0A and nowhere else: a carriage return, U+2028 or a byte order mark
 * stays part of its line. A last line without a line end counts; after the last line end nothing begins.
 * Lines come in groups, one for each piece of input that completed some, so that a slow source is answered at once.
 */
export async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<readonly string[]> {
  let pending: Buffer[] = [];
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : Buffer.from(chunk);
    const lines: string[] = [];
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      pending.push(bytes.subarray(from, end));
      lines.push(Buffer.concat(pending).toString('utf8'));
      pending = [];
      from = end + 1;
    }
    if (from < bytes.length) pending.push(bytes.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (pending.length > 0) yield [Buffer.concat(pending).toString('utf8')];
}
