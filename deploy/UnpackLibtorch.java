import ai.djl.engine.Engine;

/**
 * Makes DJL unpack its native libraries into DJL_CACHE_DIR by loading them once. Run as a single
 * source file while the image is built, so that the container can be read-only.
 */
class UnpackLibtorch {
  public static void main(String[] arguments) {
    Engine engine = Engine.getInstance();
    System.out.println(engine.getEngineName() + " " + engine.getVersion() + " is unpacked.");
  }
}
