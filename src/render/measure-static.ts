import type { MeasureText } from '../layout/layout.ts';
import { fonts } from './surface.ts';

/**
 * Advance widths of Noto Sans in thousandths of the font size, for pictures made where no font can be asked
 * (prerender, tests): Latin, Cyrillic and Hebrew letters one by one.
 */
const byWidth: readonly (readonly [width: number, characters: string])[] = [
  [175, '’‘'],
  [260, ` 'ijlії,.:;·!J\``],
  [310, '()-[]IІЇוזין'],
  [370, 'ft“”{}/\\ג'],
  [430, 'rг?ґ"_ץנ'],
  [485, 'zтscзэє–▸'],
  [520, 'vyуFLГxкх«»kҐדךכלר'],
  [565, 'SETЕТЁ*|яaаeеёYΣ0123456789$+<=>Z^~≠×בצ'],
  [600, 'влдXХЗьбVPoРоבчbdgpqБрhnuКפ'],
  [640, 'KRУпCСцЭнAАЯЬийЄ#BВאהחטסףקע'],
  [700, 'ДЪъЧЛםמת'],
  [745, 'фGDUП&HНЦмжש'],
  [780, 'NИЙыOQОw…'],
  [850, 'Ф%юЖЫ'],
  [915, 'ш@щMМWm'],
  [1040, '—№ШЩЮ'],
];

const advances = new Map(byWidth.flatMap(([width, characters]) => [...characters].map((c) => [c, width])));
/** Widths of Noto Sans Bold are this much larger. */
const boldFactor = 1.07;

/** The width of a text in CSS px at its own font size, a little wide rather than narrow. */
export const measureStatic: MeasureText = (text, style) => {
  const { size, weight } = fonts[style];
  let thousandths = 0;
  for (const character of text.normalize('NFD')) thousandths += advanceOf(character);
  return (thousandths * size * (weight > 400 ? boldFactor : 1)) / 1000;
};

function advanceOf(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(character)) return 0;
  if (/[\u0600-\u08ff\ufb50-\ufeff]/.test(character)) return 480;
  if (/[\u1100-\u11ff\u2e80-\uffef]|\p{Extended_Pictographic}/u.test(character)) return 1000;
  return character === character.toLowerCase() ? 590 : 680;
}
