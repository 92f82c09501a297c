/** The text form of iCalendar (RFC 5545, section 3.1) where the library's own falls short. */

/** Text of a property, escaped. */
export function calendarText(text: string): string {
  return plainText(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}

/** Text with one kind of line end and without what may stand in no content line. The library escapes the rest. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Surrogate}/gu, '');
}

/**
 * The same calendar with lines of at most 75 octets. The library counts characters, so that its lines grow too long
 * in every script but the Latin one; and it writes years before 1000 with fewer than four digits.
 */
export function tidyCalendar(calendar: string): string {
  return calendar
    .replaceAll('\r\n\t', '')
    .split('\r\n')
    .map((line) =>
      foldLine(
        line.replace(
          /^(DT(?:START|END);VALUE=DATE:)(\d{5,7})$/,
          (_all, name: string, day: string) => name + day.padStart(8, '0'),
        ),
      ),
    )
    .join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    // A part after the first begins with a blank, which counts.
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
