import { el } from '../dom.js';

/** What a drawing takes from the style sheets and must carry itself once it is a file. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
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

/** Room around a drawing, in its own pixels: a file has no page around it. */
const MARGIN = 16;

/**
 * A drawing on the page as a file of its own, with the styles that it has now.
 *
 * @param {SVGElement} drawing in the document, with a view box
 * @returns {string}
 */
export function svgText(drawing) {
  const copy = drawing.cloneNode(true);
  inline(drawing, copy);
  const { x, y, width, height } = frameOf(drawing);
  const background = document.createElementNS(copy.namespaceURI, 'rect');
  set(background, { x, y, width, height, fill: getComputedStyle(document.body).backgroundColor });
  copy.prepend(background);
  copy.setAttribute('xmlns', copy.namespaceURI);
  set(copy, { width, height, viewBox: `${x} ${y} ${width} ${height}` });
  return new XMLSerializer().serializeToString(copy);
}

/** @param {SVGElement} drawing in the document @returns {Promise<Blob>} a PNG of twice its size */
export async function svgPng(drawing) {
  const { width, height } = frameOf(drawing);
  const url = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
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

/** The drawing's view box with a margin around it, in whole pixels. */
function frameOf(drawing) {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  return {
    x: Math.floor(x) - MARGIN,
    y: Math.floor(y) - MARGIN,
    width: Math.ceil(width) + 2 * MARGIN,
    height: Math.ceil(height) + 2 * MARGIN,
  };
}

function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
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
