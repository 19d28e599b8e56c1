import { canvasFile } from '../api/pictures.js';
import { contextOf } from '../dom.js';

/**
 * Shows what a camera sees, until the signal ends.
 *
 * @param {HTMLVideoElement} video
 * @param {AbortSignal} signal
 * @returns {Promise<void>} resolves once there is a picture; rejects where there is no camera
 */
export async function startCamera(video, signal) {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new Error('no camera in this page');
  }
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' } },
  });
  const stop = () => {
    for (const track of stream.getTracks()) {
      track.stop();
    }
  };
  // The dialog may have been closed while the reader was asked for permission.
  if (signal.aborted) {
    stop();
    throw signal.reason;
  }
  signal.addEventListener('abort', stop, { once: true });
  video.srcObject = stream;
  await video.play();
}

/**
 * What is seen now.
 *
 * @param {HTMLVideoElement} video
 * @param {{ name: string, longest?: number }} options longest: the longer edge in pixels, at most
 * @returns {Promise<File>}
 */
export function photograph(video, { name, longest = Number.POSITIVE_INFINITY }) {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, longest / Math.max(videoWidth, videoHeight));
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.max(1, Math.round(videoWidth * scale)),
    height: Math.max(1, Math.round(videoHeight * scale)),
  });
  contextOf(canvas).drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvasFile(canvas, name);
}
