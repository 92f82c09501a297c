import { assert } from '../base/assert.ts';

/** The elements that every page of ours has, in this order: React's first root, the timeline's host, React's second root. */
export interface PageHosts {
  readonly page: HTMLElement;
  readonly head: HTMLElement;
  readonly timeline: HTMLElement;
  readonly body: HTMLElement;
}

export function findHosts(document: Document): PageHosts {
  const find = (selector: string): HTMLElement => {
    const element = document.querySelector<HTMLElement>(selector);
    assert(element !== null, `the page has no ${selector}`);
    return element;
  };
  return {
    page: find('.parley-page'),
    head: find('#parley-head'),
    timeline: find('#parley-timeline'),
    body: find('#parley-body'),
  };
}

/** A prerendered page arrives with its story in it; the dev server's comes empty. */
export function isPrerendered(hosts: PageHosts): boolean {
  return hosts.head.firstElementChild !== null;
}
