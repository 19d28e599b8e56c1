import { el, svg } from '../dom.js';
import { wordsOf } from './chart-frame.js';
import { csv } from './csv.js';

/** What a drawing takes from the style sheets and must carry itself once it is a file. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'display',
];

/**
 * Hands a file to the reader.
 *
 * @param {string} name with its ending
 * @param {Blob} blob
 */
export function saveFile(name, blob) {
  const url = URL.createObjectURL(blob);
  el('a', { href: url, download: name }).click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Hands a chart to the reader as a file.
 *
 * @param {'SVG' | 'PNG' | 'CSV'} format
 * @param {{
 *   file: string,
 *   title: string,
 *   shape: () => Promise<SVGElement>,
 *   numbers: () => import('./chart-frame.js').Numbers,
 *   translator: import('../i18n/translate.js').Translator,
 * }} chart file: its name without ending; shape: the drawing, in the document
 */
export async function saveChart(format, { file, title, shape, numbers, translator }) {
  const content =
    format === 'CSV'
      ? new Blob([csvOf(numbers(), translator)], { type: 'text/csv;charset=utf-8' })
      : await pictureOf(format, standalone(await shape(), title));
  saveFile(`${file}.${format.toLowerCase()}`, content);
}

const pictureOf = (format, picture) =>
  format === 'PNG' ? png(picture) : new Blob([picture.text], { type: 'image/svg+xml' });

function csvOf({ columns, rows }, translator) {
  const plain = (cell) =>
    typeof cell === 'number' || cell === null ? cell : wordsOf(cell, translator);
  return csv(
    columns.map(({ name }) => wordsOf(name, translator)),
    rows.map((row) => row.map(plain)),
  );
}

/** White space around a drawing that stands by itself. */
const MARGIN = 24;
/** Room for its title. */
const TITLE = 34;

/**
 * A drawing on the page as a file of its own, with the styles that it has now.
 *
 * @param {SVGElement} drawing in the document
 * @param {string} title
 * @returns {{ text: string, width: number, height: number }}
 */
export function standalone(drawing, title) {
  const copy = drawing.cloneNode(true);
  inline(drawing, copy);
  const box = drawing.getBoundingClientRect();
  const [width, height] = [box.width + 2 * MARGIN, box.height + TITLE + 2 * MARGIN].map(Math.ceil);
  const style = getComputedStyle(document.body);
  const inner = svg('g', {}, ...copy.childNodes);
  const file = svg(
    'svg',
    {
      xmlns: copy.namespaceURI,
      width,
      height,
      viewBox: `${-MARGIN} ${-MARGIN - TITLE} ${width} ${height}`,
      'font-family': style.fontFamily,
      'font-size': drawing.getAttribute('font-size'),
    },
    svg('rect', {
      x: -MARGIN,
      y: -MARGIN - TITLE,
      width,
      height,
      fill: style.backgroundColor,
    }),
    svg('text', { x: 0, y: -TITLE + 14, 'font-size': 18, fill: style.color }, title),
    inner,
  );
  return { text: new XMLSerializer().serializeToString(file), width, height };
}

/** @param {ReturnType<typeof standalone>} picture @returns {Promise<Blob>} a PNG of twice its size */
export async function png({ text, width, height }) {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = el('canvas', { width: width * 2, height: height * 2 });
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture came of the drawing'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function inline(from, to) {
  const style = getComputedStyle(from);
  for (const property of PROPERTIES) {
    to.setAttribute(property, style.getPropertyValue(property));
  }
  to.removeAttribute('class');
  for (const [index, child] of [...from.children].entries()) {
    inline(child, to.children[index]);
  }
}
