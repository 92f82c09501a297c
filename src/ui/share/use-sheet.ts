import { useLayoutEffect } from 'react';
import css from './share.css?inline';

let sheet: CSSStyleSheet | undefined;

/**
 * The panel's styles come with its script, in one file, and stay. Not a `style` element: the page's policy allows none.
 * Where a document cannot adopt sheets (browsers before 2023) the panel is plain, and works.
 */
export function useSheet(): void {
  useLayoutEffect(() => {
    if (!('adoptedStyleSheets' in document)) return;
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, []);
}
