// A document where there is no browser, as much of one as the page's drawings need: linkedom's, and a
// ruler for words. Import it before what draws.
import { parseHTML } from 'linkedom';

const { document, Node, HTMLCanvasElement } = parseHTML('<!doctype html><body></body>');

/** How wide a sign is, of its font's size: about, and rather more than less. */
const em = (sign) => (sign > '\u2e80' ? 1.02 : /[%@MWmw]/.test(sign) ? 0.95 : 0.6);

HTMLCanvasElement.prototype.getContext = () => ({
  font: '',
  measureText(text) {
    return {
      width: [...text].reduce((sum, sign) => sum + em(sign), 0) * Number.parseFloat(this.font),
    };
  },
});

Object.assign(globalThis, {
  document,
  Node,
  getComputedStyle: () => ({ fontSize: '16px', fontFamily: 'sans-serif' }),
});
