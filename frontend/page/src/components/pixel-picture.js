/**
 * How many device pixels one pixel of a picture becomes, so that the picture fits a square and all
 * its pixels are equally large.
 *
 * @param {number} target side of the square, in CSS pixels
 * @param {number} ratio device pixels a CSS pixel
 * @param {number} [size] pixels on the picture's longest side
 * @returns {number} a whole number, at least 1
 */
export function pixelScale(target, ratio, size = 28) {
  return Math.max(1, Math.floor((target * ratio) / size));
}

/**
 * Keeps a small picture crisp inside its frame, at a whole multiple of its size in device pixels,
 * whatever becomes of the frame. A picture that has at least half of the frame's pixels is a
 * photograph: it is left to the style sheet.
 *
 * @param {HTMLImageElement | HTMLCanvasElement} image child of the frame
 * @param {HTMLElement} frame
 * @param {AbortSignal} signal ends the watching
 */
export function keepCrisp(image, frame, signal) {
  const fit = () => {
    const { width, height } =
      image instanceof HTMLImageElement
        ? { width: image.naturalWidth, height: image.naturalHeight }
        : image;
    const size = Math.max(width, height);
    const ratio = window.devicePixelRatio || 1;
    const target = frame.clientWidth;
    const small = size > 0 && size * 2 <= target * ratio;
    image.classList.toggle('crisp', small);
    const scale = pixelScale(target, ratio, size || 1) / ratio;
    image.style.width = small ? `${width * scale}px` : '';
    image.style.height = small ? `${height * scale}px` : '';
  };
  const observer = new ResizeObserver(fit);
  observer.observe(frame);
  image.addEventListener('load', fit, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
