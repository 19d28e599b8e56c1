package io.penderie.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A stranger's graph with what leads to it and from it: gray given to three channels, each channel
 * normalised by itself, the layout that it wants; then logits, in the dataset's order.
 */
final class ForeignGraph {

  /** Of a probability that is 0, so that its logarithm is a number. */
  private static final float LEAST_PROBABILITY = 1e-12f;

  private final GraphProto original;
  private final ValueInfoProto input;
  private final ForeignShape shape;
  private final GraphProto.Builder graph = GraphProto.newBuilder();

  /** Ours begin with it, and no value of the stranger's does. */
  private final String prefix;

  ForeignGraph(GraphProto original, ValueInfoProto input, ForeignShape shape) {
    this.original = original;
    this.input = input;
    this.shape = shape;
    this.prefix = unusedPrefix(original);
  }

  /** The whole graph. What the original says of the shapes between is left out: it may be wrong. */
  GraphProto inForm() {
    InputSpec spec = shape.spec();
    String output = prefix + OnnxExport.OUTPUT;
    graph
        .setName("imported")
        .addAllInitializer(original.getInitializerList())
        .addAllSparseInitializer(original.getSparseInitializerList())
        .addInput(
            OnnxExport.value(
                prefix + OnnxExport.INPUT, spec.channels(), spec.height(), spec.width()))
        .addOutput(OnnxExport.value(output, shape.outputs()));
    leadIn(prefix + OnnxExport.INPUT);
    graph.addAllNode(original.getNodeList());
    leadOut(original.getOutput(0).getName(), output);
    return graph.build();
  }

  private void leadIn(String pictures) {
    InputSpec spec = shape.spec();
    String last = pictures;
    if (shape.channels() != spec.channels()) {
      last =
          add(
              "Concat",
              "gray",
              List.of(last, last, last),
              integer("axis", 1)); // one channel thrice
    }
    if (!shape.mean().isEmpty()) {
      last = add("Sub", "centred", List.of(last, channels("mean", shape.mean())));
      last = add("Div", "normalised", List.of(last, channels("deviation", shape.deviation())));
    }
    switch (shape.layout()) {
      case NCHW -> node("Identity", input.getName(), List.of(last));
      case NHWC -> node("Transpose", input.getName(), List.of(last), integers("perm", 0, 2, 3, 1));
      case NHW -> reshape(last, 0, spec.height(), spec.width());
      case FLAT -> reshape(last, 0, (long) shape.channels() * spec.height() * spec.width());
    }
  }

  /** A length of 0 is the one that there is. */
  private void reshape(String from, long... lengths) {
    String name = longs("shape", lengths);
    node("Reshape", input.getName(), List.of(from, name));
  }

  private void leadOut(String from, String output) {
    String last = from;
    if (shape.probabilities()) {
      ByteBuffer least = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      least.putFloat(0, LEAST_PROBABILITY);
      String some = constant("least", TensorProto.DataType.FLOAT, least, 1);
      last = add("Add", "positive", List.of(last, some));
      last = add("Log", "logarithm", List.of(last));
    }
    if (shape.inOrder()) {
      node("Identity", output, List.of(last));
      return;
    }
    String indices = longs("order", shape.order().stream().mapToLong(Integer::longValue).toArray());
    node("Gather", output, List.of(last, indices), integer("axis", 1));
  }

  private String longs(String name, long... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(numbers);
    return constant(name, TensorProto.DataType.INT64, bytes, numbers.length);
  }

  private String channels(String name, List<Float> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    numbers.forEach(bytes::putFloat);
    bytes.flip();
    return constant(name, TensorProto.DataType.FLOAT, bytes, 1, numbers.size(), 1, 1);
  }

  private String constant(
      String name, TensorProto.DataType type, ByteBuffer bytes, long... lengths) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(prefix + name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes.rewind()));
    for (long length : lengths) {
      tensor.addDims(length);
    }
    graph.addInitializer(tensor);
    return prefix + name;
  }

  private String add(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    node(operator, prefix + output, inputs, attributes);
    return prefix + output;
  }

  private void node(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(prefix + operator + graph.getNodeCount())
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
  }

  private static AttributeProto integer(String name, long value) {
    return OnnxExport.attribute(name, AttributeType.INT).setI(value).build();
  }

  private static AttributeProto integers(String name, long... values) {
    AttributeProto.Builder attribute = OnnxExport.attribute(name, AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private static String unusedPrefix(GraphProto graph) {
    String prefix = "penderie_";
    while (uses(graph, prefix)) {
      prefix += "_";
    }
    return prefix;
  }

  private static boolean uses(GraphProto graph, String prefix) {
    return graph.getInitializerList().stream().anyMatch(it -> it.getName().startsWith(prefix))
        || graph.getInputList().stream().anyMatch(it -> it.getName().startsWith(prefix))
        || graph.getNodeList().stream()
            .anyMatch(
                node ->
                    node.getName().startsWith(prefix)
                        || node.getOutputList().stream().anyMatch(it -> it.startsWith(prefix)));
  }
}
