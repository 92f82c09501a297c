import type { LanesMessages } from '../lanes.ts';

const figure = (value: number) => new Intl.NumberFormat('en').format(value);

export const lanesEn: LanesMessages = {
  menu: (name) => `Lane of ${name}`,
  pin: 'Pin to top',
  unpin: 'Unpin',
  up: 'Move up',
  down: 'Move down',
  reset: 'Original order of lanes',
  fewer: 'Show fewer actors',
  pinned: (name) => `${name}, pinned`,
  more: (count, next) =>
    count <= next
      ? `+${figure(count)} ${count === 1 ? 'actor' : 'actors'}: show`
      : `+${figure(count)} actors: show ${figure(next)} more`,
  moved: (name, at, of) => `${name}: lane ${figure(at)} of ${figure(of)}`,
  shown: (count) => (count === 1 ? '1 more lane' : `${figure(count)} more lanes`),
};
