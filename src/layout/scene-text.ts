import type { DensityStrip, Link, Mark, PartyColor, Scene } from './scene.ts';

/**
 * A scene as text for tests: one thing a line, top to bottom, lengths rounded to whole pixels. Stable: equal scenes
 * print alike, and a changed line says what changed.
 */
export function printScene(scene: Scene): string {
  const lines = [`scene ${n(scene.width)}x${n(scene.height)} plot ${box(scene.plot)}`];
  const ticks = scene.axis.ticks.filter(({ text }) => text !== '');
  const bare = scene.axis.ticks.length - ticks.length;
  lines.push(
    `axis y ${n(scene.axis.y)} "${scene.axis.zone}" ${ticks.map((tick) => `${n(tick.x)} "${tick.text}"`).join(', ')}${bare > 0 ? ` and ${bare} bare` : ''}`,
  );
  if (scene.wash) {
    const { x0, x1, line, label } = scene.wash;
    lines.push(
      `wash ${n(x0)}..${n(x1)}${line ? ' line' : ''} "${label.text}" at ${n(label.x)},${n(label.y)}`,
    );
  }
  const rest = [...scene.groups];
  for (const lane of scene.lanes) {
    while (rest[0] && rest[0].y <= lane.y) lines.push(...printGroup(rest.shift() as Scene['groups'][number]));
    const marks = scene.marks.filter((mark) => mark.lane === lane.key);
    lines.push(
      `${lane.key} "${lane.name}" y ${n(lane.y)}+${n(lane.height)}${lane.alternate ? ' alt' : ''}${lane.empty ? ' empty' : ''}${lane.undated ? ` undated ${lane.undated}` : ''}`,
    );
    for (const mark of marks) lines.push(`  ${printMark(mark, scene)}`);
    for (const bundle of scene.bundles.filter((own) => own.lane === lane.key)) {
      lines.push(`  +${bundle.events.length} at ${box(bundle.box)} ${bundle.events.join(' ')}`);
    }
    for (const strip of scene.strips.filter((own) => own.lane === lane.key)) {
      lines.push(...printStrip(strip));
    }
  }
  for (const link of scene.links) if (link.weight === undefined) lines.push(printLink(link));
  lines.push(...printSums(scene.links));
  return lines.join('\n');
}

function printGroup(group: Scene['groups'][number]): string[] {
  const state = group.collapsed ? ' collapsed' : '';
  return [
    `group "${group.name}" ${color(group.color)} y ${n(group.y)} rail ${n(group.railHeight)} count ${group.count}${state}`,
  ];
}

function printMark(mark: Mark, scene: Scene): string {
  const label = scene.labels.find((own) => own.event === mark.event && own.lane === mark.lane);
  const start = mark.openStart ? '<' : mark.clippedStart ? '~' : '';
  const end = mark.openEnd ? '>' : mark.clippedEnd ? '~' : '';
  const extras = [
    mark.target ? 'target' : '',
    mark.core ? `core ${n(mark.core.x0)}..${n(mark.core.x1)}` : '',
    mark.capStart || mark.capEnd ? `caps ${mark.capStart ? 'start' : ''}${mark.capEnd ? 'end' : ''}` : '',
    mark.wedge ? `wedge ${mark.wedge.from.toFixed(2)}..${mark.wedge.to.toFixed(2)}` : '',
    mark.pieces ? `pieces ${mark.pieces.map(({ x0, x1 }) => `${n(x0)}..${n(x1)}`).join(' ')}` : '',
    label ? `"${label.text}"${label.sign ? ` ${label.sign}` : ''} at ${n(label.x)}` : '',
  ];
  const place = `${start}${n(mark.x0)}..${n(mark.x1)}${end} y ${n(mark.y)}+${n(mark.height)}`;
  return [`row ${mark.row}`, mark.event, mark.style, place, ...extras].filter(Boolean).join(' ');
}

function printLink(link: Link): string {
  const nodes = link.nodes.map(({ lane, y }) => `${lane}@${n(y)}`).join(' ');
  const pieces = link.pieces.map(({ y0, y1 }) => `${n(y0)}-${n(y1)}`).join(' ');
  return `link ${link.event} x ${n(link.x)}${link.visible ? '' : ' hidden'} ${nodes} pieces ${pieces}`;
}

/** A line for all links that sum up events of the same lanes: how many, and where. */
function printSums(links: readonly Link[]): string[] {
  const byLanes = new Map<string, string[]>();
  for (const { weight, nodes, x, visible } of links) {
    if (weight === undefined) continue;
    const lanes = nodes.map(({ lane }) => lane).join(' ');
    const own = byLanes.get(lanes) ?? [];
    byLanes.set(lanes, own);
    own.push(`${weight}@${n(x)}${visible ? '' : ' hidden'}`);
  }
  return [...byLanes].map(([lanes, sums]) => `links ${lanes}: ${sums.join(', ')}`);
}

/** Columns that are summed up in one figure of the text. */
const perFigure = 64;

/** A line for the strip, and one for each layer: sums of 64 columns, a point where there is nothing. */
function printStrip({ box: own, total, most, layers }: DensityStrip): string[] {
  const lines = [`  strip at ${box(own)} total ${total} most ${most}`];
  for (const { status, counts } of layers) {
    const figures: string[] = [];
    for (let from = 0; from < counts.length; from += perFigure) {
      const sum = counts.subarray(from, from + perFigure).reduce((all, count) => all + count, 0);
      figures.push(sum === 0 ? '.' : String(sum));
    }
    lines.push(`    ${status} ${figures.join(' ')}`);
  }
  return lines;
}

function color({ ordinal, custom }: PartyColor): string {
  return custom ?? `color ${ordinal}`;
}

function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `${n(x)},${n(y)} ${n(width)}x${n(height)}`;
}

function n(length: number): string {
  // -0 and 0 are the same length.
  return String(Math.round(length) + 0);
}
