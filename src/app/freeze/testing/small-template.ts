import { joinTemplate, markOf, type TemplateSettings } from '../frozen-template.ts';

/** What the small template's build knows: two fonts of one family, the second for Hebrew, and one published timeline. */
export const smallSettings: TemplateSettings = {
  app: '0.1.0',
  build: 'b'.repeat(64),
  faces: [
    {
      family: 'Noto',
      file: 'assets/latin.woff2',
      ranges: [[0, 0xff]],
      rule: '@font-face{font-family:Noto;src:url(%FILE%)}',
    },
    {
      family: 'Noto Hebrew',
      file: 'assets/hebrew.woff2',
      ranges: [[0x590, 0x5ff]],
      rule: '@font-face{font-family:Noto Hebrew;src:url(%FILE%)}',
    },
  ],
  live: { base: 'https://news.example/live/', ids: ['small'] },
};

/** A template with every mark and nothing else, so that what a file is filled with stands in plain sight. */
export function smallTemplate(settings: TemplateSettings = smallSettings): string {
  return joinTemplate(
    JSON.stringify(settings),
    `<!doctype html>
<html lang="${markOf('lang')}" dir="${markOf('dir')}"><head>
<meta http-equiv="Content-Security-Policy" content="style-src ${markOf('style-source')}" />
${markOf('head')}<style>${markOf('fonts')}p{color:red}</style></head><body>
${markOf('notice')}
<main>${markOf('head-root')}${markOf('timeline')}${markOf('body-root')}</main>
${markOf('stamp')}
${markOf('data')}
</body></html>
`,
  );
}
