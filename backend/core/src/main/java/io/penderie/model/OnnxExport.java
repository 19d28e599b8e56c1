package io.penderie.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a network in the Open Neural Network Exchange format (ONNX, operator set 17), for engines
 * that only answer.
 *
 * <p>The graph takes {@value #INPUT}, floats of (batch, channels, height, width), and gives {@value
 * #OUTPUT}, logits of (batch, outputs). Parameters are taken from the block in its order; dropout,
 * which does nothing to an answer, is left out.
 */
final class OnnxExport {

  static final String INPUT = "pictures";
  static final String OUTPUT = "logits";

  /** Version 8 of the format came with operator set 17. */
  private static final int FORMAT = 8;

  private static final int OPERATORS = 17;
  private static final String BATCH = "batch";

  private final GraphProto.Builder graph = GraphProto.newBuilder();
  private final Iterator<Pair<String, Parameter>> parameters;
  private int values;

  private OnnxExport(Network network) {
    this.parameters = network.block().getParameters().iterator();
  }

  /** The bytes of the file. */
  static byte[] of(Network network) {
    return new OnnxExport(network).export(network).toByteArray();
  }

  private ModelProto export(Network network) {
    InputSpec input = network.input();
    List<Layer> layers = network.architecture().layers(input, network.classes());
    String last = add(layers, INPUT);
    graph
        .setName(network.architecture().id())
        .addInput(value(INPUT, input.channels(), input.height(), input.width()))
        .addOutput(value(OUTPUT, network.outputs()))
        .addNode(node("Identity", OUTPUT, last));
    if (parameters.hasNext()) {
      throw new IllegalStateException("no layer takes " + parameters.next().getKey());
    }
    return ModelProto.newBuilder()
        .setIrVersion(FORMAT)
        .setProducerName("penderie")
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
        .setGraph(graph)
        .build();
  }

  /** Adds layers after a value; returns the name of the last one's output. */
  private String add(List<Layer> layers, String from) {
    String last = from;
    for (Layer layer : layers) {
      last = add(layer, last);
    }
    return last;
  }

  private String add(Layer layer, String from) {
    if (layer instanceof Layer.Dropout) {
      return from;
    }
    if (layer instanceof Layer.Residual residual) {
      return add(node("Add", next(), add(residual.branch(), from), from));
    }
    if (layer instanceof Layer.Convolution convolution) {
      List<String> inputs = inputs(from, convolution.bias() ? 2 : 1);
      return add(
          node("Conv", next(), inputs)
              .addAttribute(integers("kernel_shape", 2, convolution.kernel()))
              .addAttribute(integers("strides", 2, convolution.stride()))
              .addAttribute(integers("pads", 4, convolution.padding())));
    }
    if (layer instanceof Layer.BatchNormalisation) {
      return add(
          node("BatchNormalization", next(), inputs(from, 4))
              .addAttribute(
                  attribute("epsilon", AttributeType.FLOAT)
                      .setF(Layer.BatchNormalisation.EPSILON)));
    }
    if (layer instanceof Layer.MaxPooling) {
      return add(
          node("MaxPool", next(), from)
              .addAttribute(integers("kernel_shape", 2, Layer.MaxPooling.EDGE))
              .addAttribute(integers("strides", 2, Layer.MaxPooling.EDGE)));
    }
    if (layer instanceof Layer.Dense) {
      // DJL keeps weights as (units, inputs).
      return add(
          node("Gemm", next(), inputs(from, 2))
              .addAttribute(attribute("transB", AttributeType.INT).setI(1)));
    }
    return add(node(operator(layer), next(), from));
  }

  private static String operator(Layer layer) {
    if (layer instanceof Layer.Relu) {
      return "Relu";
    }
    if (layer instanceof Layer.GlobalAveragePooling) {
      return "GlobalAveragePool";
    }
    if (layer instanceof Layer.Flattening) {
      return "Flatten";
    }
    throw new IllegalStateException("no operator for " + layer);
  }

  private String next() {
    return "value" + values++;
  }

  private String add(NodeProto.Builder node) {
    graph.addNode(node);
    return node.getOutput(0);
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    return node(operator, output, List.of(inputs));
  }

  private static NodeProto.Builder node(String operator, String output, List<String> inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output);
  }

  /** A value, then so many of the block's next parameters. */
  private List<String> inputs(String from, int count) {
    List<String> inputs = new ArrayList<>(List.of(from));
    for (int i = 0; i < count; i++) {
      Pair<String, Parameter> parameter = parameters.next();
      NDArray array = parameter.getValue().getArray();
      float[] numbers = array.toFloatArray();
      ByteBuffer bytes =
          ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(numbers);
      TensorProto.Builder tensor =
          TensorProto.newBuilder()
              .setName(parameter.getKey())
              .setDataType(TensorProto.DataType.FLOAT.getNumber())
              .setRawData(ByteString.copyFrom(bytes));
      for (long length : array.getShape().getShape()) {
        tensor.addDims(length);
      }
      graph.addInitializer(tensor);
      inputs.add(parameter.getKey());
    }
    return inputs;
  }

  /** An attribute of a node, whose value is still to be set. */
  static AttributeProto.Builder attribute(String name, AttributeType type) {
    return AttributeProto.newBuilder().setName(name).setType(type);
  }

  private static AttributeProto.Builder integers(String name, int count, int value) {
    AttributeProto.Builder attribute = attribute(name, AttributeType.INTS);
    for (int i = 0; i < count; i++) {
      attribute.addInts(value);
    }
    return attribute;
  }

  /** An input or output: floats of (batch, lengths). */
  static ValueInfoProto value(String name, int... lengths) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
    for (int length : lengths) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
