/** A text of the data: one string, or one string per language tag (`{ "en": "...", "uk": "..." }`). */
export type Text = string | Readonly<Record<string, string>>;

/** The text in the language asked for, else in the dataset's own, else in whichever comes first. */
export function textIn(text: Text, lang: string, fallback = 'en'): string {
  if (typeof text === 'string') return text;
  return text[lang] ?? text[fallback] ?? Object.values(text)[0] ?? '';
}
