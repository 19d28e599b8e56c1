package io.penderie.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes after the last feature maps of an {@link OnnxExport}: pooling, flattening and dense
 * layers, computed forwards and backwards in double precision, so that their gradient is exact and
 * needs no engine that trains.
 */
final class Head {

  private static final String DENSE = "Gemm";

  private final String features;
  private final Deque<NodeProto> nodes;
  private final Map<String, TensorProto> parameters;

  private Head(String features, Deque<NodeProto> nodes, Map<String, TensorProto> parameters) {
    this.features = features;
    this.nodes = nodes;
    this.parameters = parameters;
  }

  /**
   * Finds it, from the output upwards.
   *
   * @throws ModelException if it is of other layers than {@link OnnxExport} writes there
   */
  static Head of(GraphProto graph) {
    Map<String, NodeProto> makers = new HashMap<>();
    graph.getNodeList().forEach(node -> makers.put(node.getOutput(0), node));
    Map<String, TensorProto> parameters = new HashMap<>();
    graph.getInitializerList().forEach(tensor -> parameters.put(tensor.getName(), tensor));
    Deque<NodeProto> nodes = new ArrayDeque<>();
    String value = OnnxExport.OUTPUT;
    boolean flat = true;
    for (NodeProto node = makers.get(value); node != null; node = makers.get(value)) {
      String operator = node.getOpType();
      if (flat ? !isOfRow(operator) : !isPooling(operator)) {
        break;
      }
      flat &= !operator.equals("Flatten");
      nodes.addFirst(node);
      value = node.getInput(0);
    }
    if (flat || nodes.stream().noneMatch(node -> node.getOpType().equals(DENSE))) {
      throw new ModelException("the exported network has no feature maps before dense layers");
    }
    return new Head(value, nodes, parameters);
  }

  private static boolean isOfRow(String operator) {
    return List.of("Identity", DENSE, "Relu", "Flatten").contains(operator);
  }

  private static boolean isPooling(String operator) {
    return List.of("GlobalAveragePool", "MaxPool").contains(operator);
  }

  /** The name of the feature maps in the graph. */
  String features() {
    return features;
  }

  /** The name of what the last dense layer takes, one row a picture. */
  String row() {
    return nodes.stream()
        .filter(node -> node.getOpType().equals(DENSE))
        .reduce((before, after) -> after)
        .orElseThrow()
        .getInput(0);
  }

  /**
   * The derivative of an output with respect to each activation.
   *
   * @param activations of the feature maps, map after map
   */
  double[] gradient(float[] activations, int channels, int height, int width, int output) {
    List<HeadStep> steps = steps(channels, height, width);
    List<double[]> values = new ArrayList<>();
    double[] value = new double[activations.length];
    for (int i = 0; i < value.length; i++) {
      value[i] = activations[i];
    }
    for (HeadStep step : steps) {
      values.add(value);
      value = step.forward(value);
    }
    double[] gradient = new double[value.length];
    gradient[output] = 1;
    for (int i = steps.size() - 1; i >= 0; i--) {
      gradient = steps.get(i).backward(values.get(i), gradient);
    }
    return gradient;
  }

  private List<HeadStep> steps(int channels, int height, int width) {
    List<HeadStep> steps = new ArrayList<>();
    for (NodeProto node : nodes) {
      switch (node.getOpType()) {
        case "GlobalAveragePool" -> steps.add(new HeadStep.Average(channels));
        case "MaxPool" -> steps.add(new HeadStep.Largest(channels, height, width));
        case DENSE -> steps.add(dense(node));
        case "Relu" -> steps.add(new HeadStep.Rectified());
        default -> {
          // A row is all that there is here, so flattening changes nothing.
        }
      }
    }
    return steps;
  }

  private HeadStep dense(NodeProto node) {
    return new HeadStep.Dense(numbers(node.getInput(1)), numbers(node.getInput(2)));
  }

  private FloatBuffer numbers(String name) {
    return parameters
        .get(name)
        .getRawData()
        .asReadOnlyByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }
}
