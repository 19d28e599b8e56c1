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

/**
 * A drawing on the page as a file of its own, with the styles that it has now.
 *
 * @param {SVGElement} drawing in the document
 * @returns {string}
 */
export function svgText(drawing) {
  const copy = drawing.cloneNode(true);
  inline(drawing, copy);
  const { width, height } = drawing.getBoundingClientRect();
  const paper = getComputedStyle(document.body).backgroundColor;
  const background = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [key, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', paper],
  ]) {
    background.setAttribute(key, value);
  }
  copy.prepend(background);
  copy.setAttribute('xmlns', copy.namespaceURI);
  copy.setAttribute('width', String(Math.round(width)));
  copy.setAttribute('height', String(Math.round(height)));
  return new XMLSerializer().serializeToString(copy);
}

/** @param {SVGElement} drawing in the document @returns {Promise<Blob>} a PNG of twice its size */
export async function svgPng(drawing) {
  const { width, height } = drawing.getBoundingClientRect();
  const url = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = el('canvas', { width: Math.round(width * 2), height: Math.round(height * 2) });
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
