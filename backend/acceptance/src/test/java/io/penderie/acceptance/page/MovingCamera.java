package io.penderie.acceptance.page;

import com.microsoft.playwright.Page;

/** The machine of the tests has no camera: one that sees something else in each picture. */
final class MovingCamera {

  private static final String SCRIPT =
      """
      () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
        const context = canvas.getContext('2d');
        const draw = () => {
          for (let x = 0; x < 64; x += 8) {
            for (let y = 0; y < 48; y += 8) {
              context.fillStyle = `hsl(0 0% ${Math.random() * 100}%)`;
              context.fillRect(x, y, 8, 8);
            }
          }
          requestAnimationFrame(draw);
        };
        draw();
        navigator.mediaDevices.getUserMedia = async () =>
          (window.filmed = canvas.captureStream());
      }
      """;

  private MovingCamera() {}

  /** From now on a page's camera is this one. */
  static void install(Page page) {
    page.evaluate(SCRIPT);
  }

  /** Whether it films no more. */
  static boolean hasStopped(Page page) {
    return (boolean)
        page.evaluate("window.filmed.getTracks().every((track) => track.readyState === 'ended')");
  }
}
