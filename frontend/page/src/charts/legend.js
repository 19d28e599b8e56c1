import { svg } from '../dom.js';
import { widest } from './measure.js';

let patterns = 0;

/**
 * A pattern of slanting lines, in the ink's colour.
 *
 * @returns {{ node: SVGElement, fill: string }} fill: how to refer to it
 */
export function hatch() {
  const id = `hatch-${patterns++}`;
  const node = svg(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { class: 'hatch-line', width: 2, height: 5 }),
  );
  return { node, fill: `url(#${id})` };
}

/**
 * Names of fills in one line.
 *
 * @param {{ name: string, fill: 'solid' | 'hatch' | 'outline' }[]} entries
 * @param {{ size: number, x: number, y: number, hatched: string }} place size: of the font; y: of the
 *     middle; hatched: the fill of a hatched bar
 * @returns {SVGElement[]}
 */
export function legend(entries, { size, x, y, hatched }) {
  let at = x;
  return entries.flatMap(({ name, fill }) => {
    const box = svg('rect', {
      class: `bar-mark ${fill}`,
      x: at + 0.5,
      y: y - size * 0.35,
      width: size * 1.3,
      height: size * 0.7,
      fill: fill === 'hatch' ? hatched : null,
    });
    const word = svg('text', { class: 'chart-name', x: at + size * 1.8, y, dy: '0.35em' }, name);
    at += size * 3.2 + widest([name], size);
    return [box, word];
  });
}
