import io.penderie.model.OnnxRuntime;
import io.penderie.model.PyTorch;

/**
 * Makes the engines unpack their native libraries into DJL_CACHE_DIR by loading them; where they lie there
 * already, they are loaded from there. Run as a single source file while the image is built, so that the
 * container can be read-only.
 */
class UnpackEngines {
  public static void main(String[] arguments) {
    System.out.println("PyTorch " + PyTorch.version() + " loads.");
    System.out.println("ONNX Runtime " + OnnxRuntime.version() + " loads.");
  }
}
