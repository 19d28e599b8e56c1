package io.penderie.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * An architecture with parameters, on the processor: what training changes and a file keeps.
 *
 * <p>Owns native memory; close it. The parameters file is DJL's own encoding of each parameter, one
 * after the other in the order of the block.
 */
public final class Network implements AutoCloseable {

  private final Architecture architecture;
  private final InputSpec input;
  private final int classes;
  private final Model model;

  private Network(Architecture architecture, InputSpec input, int classes) {
    this.architecture = architecture;
    this.input = input;
    this.classes = classes;
    // First, since it may refuse the input, and a model that is open by then would stay open.
    Block block = architecture.create(input, classes);
    this.model = PyTorch.engine().newModel(architecture.id(), Device.cpu());
    this.model.setBlock(block);
  }

  /**
   * A network with fresh random parameters (He, Zhang, Ren, Sun 2015, arXiv 1502.01852).
   *
   * @param seed seeds the engine's generator, which dropout draws from too
   */
  public static Network initialise(
      Architecture architecture, InputSpec input, int classes, long seed) {
    Network network = new Network(architecture, input, classes);
    PyTorch.engine().setRandomSeed(Long.hashCode(seed));
    network.block().initialize(network.manager(), DataType.FLOAT32, network.inputShape(1));
    ChannelsLast.apply(network.block(), network.manager());
    return network;
  }

  /**
   * A network with the parameters of a file.
   *
   * @throws ModelException if the file is missing, damaged or of another network
   */
  public static Network load(
      Architecture architecture, InputSpec input, int classes, Path parameters) {
    Network network = new Network(architecture, input, classes);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(parameters));
        DataInputStream data = new DataInputStream(in)) {
      network.block().loadParameters(network.manager(), data);
      if (data.read() >= 0) {
        throw new ModelException(parameters + ": more bytes than the network has parameters");
      }
      network.requireShapes(parameters);
      ChannelsLast.apply(network.block(), network.manager());
      return network;
    } catch (ModelException e) {
      network.close();
      throw e;
    } catch (IOException | MalformedModelException | RuntimeException e) {
      // Damaged bytes make DJL's decoder fail in many ways, a negative array size among them.
      network.close();
      throw new ModelException(
          parameters + ": not the parameters of " + architecture.id() + ": " + e.getMessage(), e);
    }
  }

  /**
   * A network with parameters of PyTorch's, which must be those of its layers, in their order.
   *
   * @throws ModelException naming the first that is not
   */
  public static Network of(
      Architecture architecture, InputSpec input, int classes, StateDict state) {
    Network network = new Network(architecture, input, classes);
    try {
      network.block().initialize(network.manager(), DataType.FLOAT32, network.inputShape(1));
      network.fill(state);
      ChannelsLast.apply(network.block(), network.manager());
      return network;
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  private void fill(StateDict state) {
    Iterator<StateDict.Tensor> tensors = state.tensors().iterator();
    for (Pair<String, Parameter> named : block().getParameters()) {
      NDArray array = named.getValue().getArray();
      if (!tensors.hasNext()) {
        throw new ModelException(
            "it ends before %s of %s".formatted(named.getKey(), architecture.id()));
      }
      StateDict.Tensor tensor = tensors.next();
      if (!tensor.shape().equals(array.getShape())) {
        throw new ModelException(
            "%s is %s; in its place %s has one of %s"
                .formatted(tensor.name(), tensor.shape(), architecture.id(), array.getShape()));
      }
      array.set(FloatBuffer.wrap(tensor.values()));
    }
    if (tensors.hasNext()) {
      throw new ModelException(
          "%s has no place for %s".formatted(architecture.id(), tensors.next().name()));
    }
  }

  /**
   * Writes the parameters to a file.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Path parameters) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(parameters));
        DataOutputStream data = new DataOutputStream(out)) {
      block().saveParameters(data);
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  public InputSpec input() {
    return input;
  }

  /** The number of classes. */
  public int classes() {
    return classes;
  }

  /** The width of the output: the classes, and with some networks one for none of them. */
  public int outputs() {
    return architecture.outputs(classes);
  }

  /** The DJL block; its arrays belong to this network. */
  public Block block() {
    return model.getBlock();
  }

  /** The DJL model, for a trainer. */
  public Model model() {
    return model;
  }

  /** The owner of the parameters; make sub-managers of it for anything shorter-lived. */
  public NDManager manager() {
    return model.getNDManager();
  }

  /** The shape of a batch: (batch size, channels, height, width). */
  public Shape inputShape(int batchSize) {
    return new Shape(batchSize, input.channels(), input.height(), input.width());
  }

  /** The number of parameters that training changes. */
  public long trainableParameters() {
    return block().getParameters().stream()
        .map(Pair::getValue)
        .filter(Parameter::requiresGradient)
        .mapToLong(parameter -> parameter.getArray().size())
        .sum();
  }

  @Override
  public void close() {
    model.close();
  }

  /** A file of another network with as many parameters of other shapes would load silently. */
  private void requireShapes(Path parameters) {
    try (Network expected = new Network(architecture, input, classes)) {
      expected.block().initialize(expected.manager(), DataType.FLOAT32, inputShape(1));
      for (Pair<String, Parameter> named : expected.block().getParameters()) {
        Shape wanted = named.getValue().getArray().getShape();
        Parameter found = block().getParameters().get(named.getKey());
        if (!found.isInitialized() || !found.getArray().getShape().equals(wanted)) {
          throw new ModelException(
              String.format(
                  "%s: %s is %s, not %s as in %s for %d classes",
                  parameters,
                  named.getKey(),
                  found.isInitialized() ? found.getArray().getShape() : "missing",
                  wanted,
                  architecture.id(),
                  classes));
        }
      }
    }
  }
}
