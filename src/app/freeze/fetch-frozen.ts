import type { Problem } from '../../base/problem.ts';
import { frozenEn } from '../../messages/en/frozen.ts';
import { problemsEn } from '../../messages/en/problems.ts';
import { formatProblem } from '../../messages/format-problem.ts';
import { judgeFinalAddress } from '../judge-address.ts';
import type { MadeFrozen } from '../make-frozen.ts';
import { freeze } from './freeze.tsx';
import { splitTemplate } from './frozen-template.ts';

const { refused } = frozenEn;

/**
 * Fetches the data, the template and the fonts, and freezes. The data come from where the page has them from; where that
 * leads elsewhere by now, they are not taken.
 *
 * @param file relative to the page
 * @param top the build's top folder
 */
export async function fetchFrozen(file: string, top: URL): Promise<MadeFrozen> {
  const { location } = window;
  const isOurs = (final: string): boolean => judgeFinalAddress(document, location.href, final).ok;
  const [text, template] = await Promise.all([
    send(new URL(file, location.href), refused.noData, isOurs).then((response) => response.text()),
    send(new URL('frozen/template.html', top), refused.noTemplate).then((response) => response.text()),
  ]);
  if (splitTemplate(template) === undefined) throw new Error(refused.noTemplate);
  const frozen = await freeze({
    text,
    template,
    live: undefined,
    async readFont(font) {
      const response = await send(new URL(font, top), refused.noFont);
      return new Uint8Array(await response.arrayBuffer());
    },
  });
  if (!frozen.ok) throw new Error(refused.errors(...explain(frozen.error)));
  return frozen.value;
}

async function send(
  url: URL,
  words: string,
  judge: (final: string) => boolean = () => true,
): Promise<Response> {
  const response = await fetch(url, { credentials: 'omit' }).catch(() => undefined);
  if (response === undefined || !response.ok || !judge(response.url)) throw new Error(words);
  return response;
}

function explain(problems: readonly Problem[]): readonly [problem: string, more: number] {
  const [first, ...more] = problems;
  if (first === undefined) return ['', 0];
  return [`${first.path}: ${formatProblem(first, problemsEn).says}`, more.length];
}
