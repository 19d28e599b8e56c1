package io.penderie.model;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a stranger's ONNX file may not do: name other files, which an engine would read, use
 * operators that are not the standard's, whose code nobody here knows, repeat something without an
 * end, or answer by chance.
 */
final class OnnxSafety {

  /** Two names of the standard's own operators. */
  private static final Set<String> STANDARD = Set.of("", "ai.onnx");

  private static final Map<String, String> REFUSED =
      Map.of(
          "Loop", "may never end",
          "RandomNormal", "answers by chance",
          "RandomNormalLike", "answers by chance",
          "RandomUniform", "answers by chance",
          "RandomUniformLike", "answers by chance",
          "Multinomial", "answers by chance",
          "Bernoulli", "answers by chance");

  /** The file's own functions, as {@code domain:name}. */
  private final Set<String> functions;

  private OnnxSafety(Set<String> functions) {
    this.functions = functions;
  }

  /**
   * Goes through all of a file.
   *
   * @throws ModelException naming the place and the fault
   */
  static void require(ModelProto model) {
    OnnxSafety safety =
        new OnnxSafety(
            model.getFunctionsList().stream()
                .map(function -> key(function.getDomain(), function.getName()))
                .collect(Collectors.toSet()));
    safety.graph(model.getGraph());
    for (FunctionProto function : model.getFunctionsList()) {
      safety.nodes(function.getNodeList());
      function.getAttributeProtoList().forEach(safety::attribute);
    }
  }

  /** Whether a domain is the standard's own. */
  static boolean isStandard(String domain) {
    return STANDARD.contains(domain);
  }

  private void graph(GraphProto graph) {
    graph.getInitializerList().forEach(OnnxSafety::tensor);
    graph.getSparseInitializerList().forEach(OnnxSafety::sparse);
    nodes(graph.getNodeList());
  }

  private void nodes(List<NodeProto> nodes) {
    for (NodeProto node : nodes) {
      if (!functions.contains(key(node.getDomain(), node.getOpType()))) {
        operator(node);
      }
      node.getAttributeList().forEach(this::attribute);
    }
  }

  private static void operator(NodeProto node) {
    if (!isStandard(node.getDomain())) {
      throw new ModelException(
          "it uses the operator %s of %s; only those of the ONNX standard are run here"
              .formatted(node.getOpType(), node.getDomain()));
    }
    String fault = REFUSED.get(node.getOpType());
    if (fault != null) {
      throw new ModelException(
          "it uses the operator %s, which %s; export the network for answering, without it"
              .formatted(node.getOpType(), fault));
    }
  }

  private void attribute(AttributeProto attribute) {
    tensor(attribute.getT());
    attribute.getTensorsList().forEach(OnnxSafety::tensor);
    sparse(attribute.getSparseTensor());
    attribute.getSparseTensorsList().forEach(OnnxSafety::sparse);
    graph(attribute.getG());
    attribute.getGraphsList().forEach(this::graph);
  }

  private static void sparse(SparseTensorProto tensor) {
    tensor(tensor.getValues());
    tensor(tensor.getIndices());
  }

  private static void tensor(TensorProto tensor) {
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL
        || tensor.getExternalDataCount() > 0) {
      throw new ModelException(
          "it keeps %s in another file; save the network as one file"
              .formatted(tensor.getName().isEmpty() ? "a tensor" : tensor.getName()));
    }
  }

  private static String key(String domain, String name) {
    return domain + ":" + name;
  }
}
