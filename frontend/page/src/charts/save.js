import { contextOf, el, svg } from '../dom.js';
import { wordsOf } from './chart-frame.js';
import { csv, excelCsv } from './csv.js';

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
 * @param {'SVG' | 'PNG' | 'CSV' | 'Excel'} format Excel: numbers that it opens as they are meant
 * @param {{
 *   file: string,
 *   title: string,
 *   shape: () => Promise<SVGElement>,
 *   numbers: () => import('./chart-frame.js').Numbers,
 *   translator: Translator,
 * }} chart file: its name without ending; shape: the drawing, in the document
 */
export async function saveChart(format, { file, title, shape, numbers, translator }) {
  if (format === 'CSV' || format === 'Excel') {
    saveTable(file, format, csvOf(format, numbers(), translator));
  } else {
    const picture = standalone(await shape(), title);
    saveFile(`${file}.${format.toLowerCase()}`, await pictureOf(format, picture));
  }
}

/** @param {string} file name without ending @param {'CSV' | 'Excel'} format @param {string} content */
export const saveTable = (file, format, content) =>
  saveFile(
    `${file}${format === 'Excel' ? '-excel' : ''}.csv`,
    new Blob([content], { type: 'text/csv;charset=utf-8' }),
  );

const pictureOf = (format, picture) =>
  format === 'PNG' ? png(picture) : new Blob([picture.text], { type: 'image/svg+xml' });

function csvOf(format, { columns, rows }, translator) {
  const plain = (cell) =>
    typeof cell === 'number' || cell === null ? cell : wordsOf(cell, translator);
  const head = columns.map(({ name }) => wordsOf(name, translator));
  const cells = rows.map((row) => row.map(plain));
  return format === 'CSV' ? csv(head, cells) : excelCsv(head, cells, translator);
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
  const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
  inline(drawing, copy);
  const { width, height } = drawing.getBoundingClientRect();
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  const file = framed([{ title, drawing: copy, width, height }], {
    ground: backgroundColor,
    ink: color,
    fontFamily,
  });
  return { ...file, text: new XMLSerializer().serializeToString(file.node) };
}

/**
 * Drawings beside one another on a ground, each below its title, as a document of their own.
 *
 * @param {{ title: string, drawing: SVGElement, width: number, height: number }[]} panels what is in
 *     a drawing is moved out of it
 * @param {{ ground: string, ink: string, fontFamily: string }} looks of what stands around them
 * @returns {{ node: SVGElement, width: number, height: number }}
 */
export function framed(panels, { ground, ink, fontFamily }) {
  let x = MARGIN;
  const groups = panels.map(({ title, drawing, width }) => {
    const group = svg(
      'g',
      { transform: `translate(${x} ${MARGIN + TITLE})` },
      svg('text', { x: 0, y: -TITLE + 14, 'font-size': 18, fill: ink }, title),
      svg(
        'g',
        { class: drawing.getAttribute('class'), 'font-size': drawing.getAttribute('font-size') },
        ...drawing.childNodes,
      ),
    );
    x += Math.ceil(width) + 2 * MARGIN;
    return group;
  });
  const width = x - MARGIN;
  const height = Math.ceil(Math.max(...panels.map((panel) => panel.height)) + TITLE + 2 * MARGIN);
  const node = svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': panels.map(({ title }) => title).join(', '),
      'font-family': fontFamily,
    },
    svg('rect', { width, height, fill: ground }),
    ...groups,
  );
  return { node, width, height };
}

/** @param {ReturnType<typeof standalone>} picture @returns {Promise<Blob>} a PNG of twice its size */
export async function png({ text, width, height }) {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = el('canvas', { width: width * 2, height: height * 2 });
    contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
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
