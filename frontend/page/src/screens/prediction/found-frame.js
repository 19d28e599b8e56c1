import { svg } from '../../dom.js';

/**
 * Frames on a picture that the style sheet fits into a box: where the reader said the garment is,
 * dashed, and where it was found. Laid over the picture, it is fitted in the same way.
 *
 * @param {HTMLImageElement} image of the upright picture
 * @param {{
 *   found: Api.Area | null,
 *   crop: import('./corrections.js').Crop | null,
 *   signal: AbortSignal,
 * }} options
 */
export function foundFrame(image, { found, crop, signal }) {
  const overlay = svg('svg', { class: 'found', 'aria-hidden': 'true', focusable: 'false' });
  const draw = () => {
    const { naturalWidth: width, naturalHeight: height } = image;
    if (width > 0) {
      overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
      overlay.replaceChildren(
        ...(crop ? frame('found-crop', areaOf(crop), width, height) : []),
        ...(found ? frame('found-garment', found, width, height) : []),
      );
    }
  };
  image.addEventListener('load', draw, { signal });
  draw();
  return overlay;
}

const areaOf = ({ left, top, right, bottom }) => ({
  left,
  top,
  width: right - left,
  height: bottom - top,
});

/** A dark line below a light one shows on every picture. */
function frame(name, area, width, height) {
  const place = {
    x: area.left * width,
    y: area.top * height,
    width: area.width * width,
    height: area.height * height,
  };
  return ['under', 'over'].map((line) => svg('rect', { class: `${name} ${line}`, ...place }));
}
