import { describe, expect, it } from 'vitest';
import { scopeStyles, scopeTokens } from './scope-styles.ts';

const scoped = (css: string): string => scopeStyles(css).replace(/\s+/g, ' ').trim();

describe('styles of a page, put below an element', () => {
  it('lie in a block of our root class', () => {
    expect(scoped('.pu-row { color: red; }')).toBe('.parley.parley { .pu-row { color: red; } }');
  });

  it.each([
    [':root[data-script] .pu-row {}', '&[data-script] .pu-row {}'],
    [':root:not([data-script]) .pu-row {}', '&:not([data-script]) .pu-row {}'],
    ['html:not([data-script]) .pl { & .pl-key {} }', '&:not([data-script]) .pl { & .pl-key {} }'],
    ['html { color: red; }', '& { color: red; }'],
    ['.pu-html-note {}', '.pu-html-note {}'],
  ])('take the root element for the page: %s', (page, part) => {
    expect(scoped(page)).toBe(`.parley.parley { ${part} }`);
  });

  it('find the hosts of the parts by class, since ids are the page owner’s', () => {
    expect(scoped('#parley-body > aside {}')).toContain('.parley-body > aside {}');
  });

  it.each([
    ['padding: 0.5rem 1rem', 'padding: calc(0.5 * var(--parley-rem)) calc(1 * var(--parley-rem))'],
    ['margin: -2rem', 'margin: calc(-2 * var(--parley-rem))'],
    ['inset: calc(100% - .25rem)', 'inset: calc(100% - calc(.25 * var(--parley-rem)))'],
    ['width: 12em', 'width: 12em'],
  ])('count from the size that the newsroom sets: %s', (page, part) => {
    expect(scoped(`.pu-a { ${page} }`)).toContain(`.pu-a { ${part} }`);
  });

  it('say nothing of what comments say', () => {
    expect(scoped('/* html in 3rem, :root */ .pu-a {}')).toBe('.parley.parley { .pu-a {} }');
  });
});

describe('custom properties of a page, put on an element', () => {
  it('stand in a layer, so that the newsroom’s own come first', () => {
    expect(scopeTokens(':root { --parley-page: #fff; }')).toBe(
      '@layer parley {\n.parley { --parley-page: #fff; }\n}\n',
    );
  });

  it('keep to our pictures where a picture has its own theme', () => {
    expect(scopeTokens(':root,\n.pl[data-theme="dark"]:not(:root[data-theme="dark"] *) {}')).toContain(
      '.parley,\n.parley .pl[data-theme="dark"]:not(.parley[data-theme="dark"] *) {}',
    );
  });

  it('may count in the page’s own rem', () => {
    expect(scopeTokens(':root { --parley-rem: max(1rem, 16px); }')).toContain('max(1rem, 16px)');
  });
});
