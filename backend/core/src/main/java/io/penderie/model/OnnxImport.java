package io.penderie.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network from elsewhere, in the Open Neural Network Exchange format (ONNX), to be brought into
 * the form of {@link OnnxExport}.
 */
public final class OnnxImport {

  /** Adding and multiplying spread what is smaller over what is larger from this set on. */
  private static final int FIRST_OPERATOR_SET = 7;

  private final ModelProto model;
  private final ValueInfoProto input;

  private OnnxImport(ModelProto model, ValueInfoProto input) {
    this.model = model;
    this.input = input;
  }

  /**
   * Reads a stranger's file, which is not believed: see {@link OnnxSafety}.
   *
   * @throws ModelException naming what is wrong with it, and the cure
   */
  public static OnnxImport read(byte[] file) {
    ModelProto model;
    try {
      model = ModelProto.parseFrom(file);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException("it is no ONNX file, or not a whole one", e);
    }
    GraphProto graph = model.getGraph();
    if (graph.getNodeCount() == 0) {
      throw new ModelException("it is no ONNX file: it holds no network");
    }
    OnnxSafety.require(model);
    requireOperatorSet(model);
    ValueInfoProto input = onlyInput(graph);
    if (graph.getOutputCount() != 1) {
      throw new ModelException(
          "it has %d outputs (%s); export it with one, a number a class"
              .formatted(graph.getOutputCount(), names(graph.getOutputList())));
    }
    requireFloats(input);
    requireFloats(graph.getOutput(0));
    return new OnnxImport(model, input);
  }

  /** The lengths of its input, batch first; 0 for each that the file leaves open. */
  public List<Long> inputLengths() {
    return input.getType().getTensorType().getShape().getDimList().stream()
        .map(length -> Math.max(0, length.getDimValue()))
        .toList();
  }

  /** The program that wrote it, with its version; empty if it does not say. */
  public String producer() {
    return (model.getProducerName() + " " + model.getProducerVersion()).strip();
  }

  /** How many numbers it holds; with the weights the few others, such as shapes. */
  public long parameters() {
    return model.getGraph().getInitializerList().stream()
        .mapToLong(tensor -> tensor.getDimsList().stream().reduce(1L, (a, b) -> a * b))
        .sum();
  }

  /** What its maker wrote beside the network under a key. */
  public Optional<String> note(String key) {
    return model.getMetadataPropsList().stream()
        .filter(entry -> entry.getKey().equals(key))
        .map(StringStringEntryProto::getValue)
        .findFirst();
  }

  /**
   * The file of a network that takes and gives what those here do, once that has been tried.
   *
   * @param shape what its maker says of it
   * @throws ModelException if it does not compute as it must
   */
  public byte[] inForm(ForeignShape shape) {
    byte[] bytes =
        ModelProto.newBuilder()
            .setIrVersion(model.getIrVersion())
            .setProducerName(model.getProducerName())
            .setProducerVersion(model.getProducerVersion())
            .addAllOpsetImport(model.getOpsetImportList())
            .addAllFunctions(model.getFunctionsList())
            .setGraph(new ForeignGraph(model.getGraph(), input, shape).inForm())
            .build()
            .toByteArray();
    ForeignTrial.require(bytes, shape);
    return bytes;
  }

  private static void requireOperatorSet(ModelProto model) {
    long version =
        model.getOpsetImportList().stream()
            .filter(set -> OnnxSafety.isStandard(set.getDomain()))
            .mapToLong(OperatorSetIdProto::getVersion)
            .max()
            .orElse(0);
    if (version < FIRST_OPERATOR_SET) {
      throw new ModelException(
          "it is written in operator set %d; export it in %d or a later one"
              .formatted(version, FIRST_OPERATOR_SET));
    }
  }

  /** Old files name their parameters among the inputs. */
  private static ValueInfoProto onlyInput(GraphProto graph) {
    Set<String> parameters =
        graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
    List<ValueInfoProto> inputs =
        graph.getInputList().stream()
            .filter(input -> !parameters.contains(input.getName()))
            .toList();
    if (inputs.size() != 1) {
      throw new ModelException(
          "it has %d inputs (%s); it must take pictures and nothing else"
              .formatted(inputs.size(), names(inputs)));
    }
    return inputs.get(0);
  }

  private static String names(List<ValueInfoProto> values) {
    return values.stream().map(ValueInfoProto::getName).collect(Collectors.joining(", "));
  }

  private static void requireFloats(ValueInfoProto value) {
    TypeProto type = value.getType();
    if (!type.hasTensorType()
        || type.getTensorType().getElemType() != TensorProto.DataType.FLOAT.getNumber()) {
      throw new ModelException(
          value.getName() + " is no tensor of 32-bit floats; export the network with those");
    }
  }
}
