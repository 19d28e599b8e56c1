/**
 * The dialogs of the screen, each brought when its button is pressed. A second press opens no second one.
 *
 * @typedef {{
 *   take: (files: File[]) => void,
 *   desk: import('./screen.js').Desk,
 *   page: Page,
 * }} Ask
 */
import { styleSheet } from '../../dom.js';

/** @param {Ask} ask */
export const camera = ({ take, desk, page: { api, dataset, signal } }) =>
  alone(import('./camera-dialog.js'), signal, ({ openCameraDialog }) =>
    openCameraDialog({
      onFiles: take,
      api,
      version: desk.get('version'),
      dataset: dataset?.name ?? null,
      signal,
    }),
  );

/** @param {Ask} ask */
export const draw = ({ take, page: { signal } }) =>
  alone(import('./draw-dialog.js'), signal, ({ openDrawDialog }) =>
    openDrawDialog({ onFiles: take, signal }),
  );

/** @param {Ask} ask */
export const phone = ({ page: { api, i18n, signal } }) =>
  alone(
    Promise.all([
      import('./phone-dialog.js'),
      i18n.need('phone'),
      styleSheet('styles/screens/phone.css'),
    ]),
    signal,
    ([{ openPhoneDialog }]) => openPhoneDialog({ api, signal }),
  );

/**
 * @template M
 * @param {Promise<M>} coming
 * @param {AbortSignal} signal
 * @param {(loaded: M) => unknown} open
 */
async function alone(coming, signal, open) {
  const loaded = await coming;
  if (!signal.aborted && !document.querySelector('dialog[open]')) {
    open(loaded);
  }
}
