import { openDialog } from '../../components/dialog.js';
import { problemSentence } from '../../components/failure.js';
import { brought } from '../../components/on-demand.js';
import { el } from '../../dom.js';

/** So many modules of light around a code are asked for (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** CSS pixels of a module at least, and dots for it. */
const MODULE = 6;

/**
 * This page's address for a phone, as a code for its camera. Where the page is open under a name that is
 * this machine's alone, the service tells the addresses that others reach it by.
 *
 * @param {{ api: Client, signal: AbortSignal }} options
 */
export function openPhoneDialog({ api, signal }) {
  const place = el('div', { class: 'phone-codes', 'aria-live': 'polite' });
  const dialog = openDialog({
    heading: ({ t }) => t('phone.title'),
    content: [el('p', {}, ({ t }) => t('phone.lede')), place],
    signal,
  });
  fill(place, api, dialog.signal).catch((error) => {
    if (!dialog.signal.aborted) {
      place.replaceChildren(
        el('p', { class: 'field-error', role: 'alert' }, (words) => problemSentence(error, words)),
      );
    }
  });
  return dialog;
}

async function fill(place, api, signal) {
  const addresses = await addressesOf(window.location, () => api.get('addresses', { signal }));
  const { generate } = await brought(
    () => /** @type {Promise<any>} */ (import('../../vendor/lean-qr.js')),
  );
  if (!signal.aborted) {
    place.replaceChildren(
      ...addresses.map((address) => code(address, generate)),
      el('p', { class: 'small' }, ({ t }) =>
        t(addresses.length === 0 ? 'phone.none' : 'phone.camera'),
      ),
    );
  }
}

/**
 * Where others reach this page.
 *
 * @param {Pick<Location, 'hostname' | 'origin' | 'pathname'>} location
 * @param {() => Promise<Api.Addresses>} ask the service
 */
export async function addressesOf({ hostname, origin, pathname }, ask) {
  const own = /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(hostname);
  const origins = own ? (await ask()).addresses : [origin];
  return origins.map((each) => `${each}${pathname}`);
}

/**
 * @param {string} address
 * @param {(text: string) => { size: number, get: (x: number, y: number) => boolean }} generate
 */
function code(address, generate) {
  const modules = generate(address);
  const size = modules.size + 2 * QUIET_ZONE;
  const canvas = el('canvas', {
    width: size * MODULE,
    height: size * MODULE,
    role: 'img',
    'aria-label': ({ t }) => t('phone.code', { address }),
  });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  // Light and dark are part of the code, whatever the page's colours are.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(x, y)) {
        context.fillRect((x + QUIET_ZONE) * MODULE, (y + QUIET_ZONE) * MODULE, MODULE, MODULE);
      }
    }
  }
  return el(
    'figure',
    {},
    canvas,
    el('figcaption', {}, el('a', { href: `${address}#/prediction` }, address)),
  );
}
