/**
 * An address for a picture that is in memory. It is taken back when the signal has ended and the
 * picture has been read: taken back in the middle, it would be an error in the browser's log.
 *
 * @param {Blob} picture
 * @param {AbortSignal} signal
 * @returns {string}
 */
export function objectUrl(picture, signal) {
  const url = URL.createObjectURL(picture);
  const reader = new Image();
  const read = new Promise((resolve) => {
    reader.addEventListener('load', resolve);
    reader.addEventListener('error', resolve);
  });
  reader.src = url;
  signal.addEventListener('abort', () => read.then(() => URL.revokeObjectURL(url)), { once: true });
  return url;
}
