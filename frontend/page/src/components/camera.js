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
