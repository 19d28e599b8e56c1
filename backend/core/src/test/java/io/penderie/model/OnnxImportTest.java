package io.penderie.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.penderie.model.ForeignShape.Layout;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On {@code foreign/halves.onnx}: 6(t - b), 6(b - t), 3(t + b) of the halves' means. */
class OnnxImportTest {

  private static final InputSpec SPEC = new InputSpec(8, 8, 0.4f, 0.35f);
  private static final ForeignShape SHAPE = shape(Layout.NCHW, false, List.of(0, 1, 2));

  @BeforeAll
  static void start() {
    PyTorch.useThreads(1);
  }

  @Test
  void network_answersHereAsWhereItIsFrom() throws IOException {
    OnnxImport network = OnnxImport.read(bytes("halves.onnx"));

    assertThat(network.inputLengths()).containsExactly(0L, 1L, 8L, 8L);
    assertThat(network.producer()).isEqualTo("pytorch 2.13.0");
    assertThat(network.parameters()).isEqualTo(9);
    // The upper half is 255, the lower 0: (1 - 0.4) / 0.35 and (0 - 0.4) / 0.35.
    assertThat(logits(network.inForm(SHAPE)))
        .containsExactly(new float[] {17.142857f, -17.142857f, 1.7142857f}, within(1e-4f));
  }

  @Test
  void classesInAnotherOrder_arePutIntoOurs() throws IOException {
    byte[] inForm =
        OnnxImport.read(bytes("halves.onnx")).inForm(shape(Layout.NCHW, false, List.of(2, 0, 1)));

    assertThat(logits(inForm))
        .containsExactly(new float[] {1.7142857f, 17.142857f, -17.142857f}, within(1e-4f));
  }

  static Stream<Arguments> filesThatAreRefused() {
    return Stream.of(
        refused(
            "a tensor in another file",
            "in another file",
            model -> external(model.getGraphBuilder().getInitializerBuilder(0))),
        refused(
            "such a tensor in a constant",
            "in another file",
            model ->
                first(model)
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("value")
                            .setType(AttributeType.TENSOR)
                            .setT(external(TensorProto.newBuilder())))),
        refused(
            "such a tensor in a branch",
            "in another file",
            model ->
                first(model)
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("then")
                            .setType(AttributeType.GRAPH)
                            .setG(
                                GraphProto.newBuilder()
                                    .addInitializer(external(TensorProto.newBuilder()))))),
        refused(
            "such a tensor in a function",
            "in another file",
            model ->
                model
                    .addFunctionsBuilder()
                    .setName("F")
                    .setDomain("mine")
                    .addNodeBuilder()
                    .setOpType("Constant")
                    .addAttributeBuilder()
                    .setT(external(TensorProto.newBuilder()))),
        refused(
            "an operator that is not of the standard",
            "EPContext of com.microsoft",
            model -> first(model).setDomain("com.microsoft").setOpType("EPContext")),
        refused("a loop", "never end", model -> first(model).setOpType("Loop")),
        refused(
            "a loop in a branch",
            "never end",
            model ->
                first(model)
                    .addAttribute(
                        AttributeProto.newBuilder()
                            .setName("then")
                            .setType(AttributeType.GRAPH)
                            .setG(
                                GraphProto.newBuilder()
                                    .addNode(NodeProto.newBuilder().setOpType("Loop"))))),
        refused("chance", "by chance", model -> first(model).setOpType("RandomNormalLike")),
        refused(
            "two inputs",
            "it has 2 inputs (x, more)",
            model -> model.getGraphBuilder().addInput(OnnxExport.value("more", 1))),
        refused(
            "two outputs",
            "it has 2 outputs (y, more)",
            model -> model.getGraphBuilder().addOutput(OnnxExport.value("more", 1))),
        refused(
            "integers",
            "no tensor of 32-bit floats",
            model ->
                model
                    .getGraphBuilder()
                    .getInputBuilder(0)
                    .getTypeBuilder()
                    .getTensorTypeBuilder()
                    .setElemType(TensorProto.DataType.UINT8.getNumber())),
        refused(
            "an old operator set",
            "operator set 6",
            model -> model.getOpsetImportBuilder(0).setVersion(6)),
        refused(
            "an operator that nobody knows",
            "does not load",
            model -> first(model).setOpType("Conjure")),
        refused(
            "a weight that is no number",
            "no finite number",
            model ->
                model
                    .getGraphBuilder()
                    .getInitializerBuilder(0)
                    .setRawData(com.google.protobuf.ByteString.copyFrom(nans(6)))),
        refused("nothing", "holds no network", model -> model.clear()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatAreRefused")
  void fileThatMayNotBeRun_isRefusedWithTheReason(String name, String reason, byte[] file) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> OnnxImport.read(file).inForm(SHAPE))
        .withMessageContaining(reason);
  }

  @Test
  void answerThatDependsOnTheNeighbours_isRefused() throws IOException {
    // The mean over the batch is taken off.
    ModelProto.Builder model = ModelProto.parseFrom(bytes("halves.onnx")).toBuilder();
    GraphProto.Builder graph = model.getGraphBuilder();
    String last = graph.getOutput(0).getName();
    graph.getOutputBuilder(0).setName("centred");
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("ReduceMean")
            .addInput(last)
            .addOutput("mean")
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("axes")
                    .setType(AttributeType.INTS)
                    .addInts(0)));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Sub")
            .addInput(last)
            .addInput("mean")
            .addOutput("centred"));

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> OnnxImport.read(model.build().toByteArray()).inForm(SHAPE))
        .withMessageContaining("beside");
  }

  @Test
  void logits_areNotTakenForProbabilities() throws IOException {
    OnnxImport network = OnnxImport.read(bytes("halves.onnx"));

    assertRefused(network, shape(Layout.NCHW, true, List.of(0, 1, 2)), "are none");
  }

  @Test
  void probabilities_areNotTakenForLogits() throws IOException {
    OnnxImport network = OnnxImport.read(bytes("keras.onnx"));

    assertRefused(network, shape(Layout.NHWC, false, List.of(0, 1, 2)), "puts out probabilities");
  }

  @Test
  void anotherNumberOfOutputs_isRefused() throws IOException {
    OnnxImport network = OnnxImport.read(bytes("halves.onnx"));

    assertRefused(network, shape(Layout.NCHW, false, List.of(0, 1, 2, 3)), "3 numbers");
  }

  /** Names of ours that the stranger uses too do not meet. */
  @Test
  void valuesThatAreCalledAsOurs_stayApart() throws IOException {
    String text = new String(bytes("halves.onnx"), java.nio.charset.StandardCharsets.ISO_8859_1);
    ModelProto model = ModelProto.parseFrom(bytes("halves.onnx"));
    GraphProto.Builder graph = model.getGraph().toBuilder();
    String from = graph.getInput(0).getName();
    graph.getInputBuilder(0).setName("penderie_pictures");
    for (NodeProto.Builder node : graph.getNodeBuilderList()) {
      for (int i = 0; i < node.getInputCount(); i++) {
        if (node.getInput(i).equals(from)) {
          node.setInput(i, "penderie_pictures");
        }
      }
    }
    byte[] renamed = model.toBuilder().setGraph(graph).build().toByteArray();

    assertThat(text).doesNotContain("penderie");
    assertThat(logits(OnnxImport.read(renamed).inForm(SHAPE))[0])
        .isCloseTo(17.142857f, within(1e-4f));
  }

  @Test
  void damagedBytes_areNeverAnythingButRefused() throws IOException {
    byte[] whole = bytes("halves.onnx");
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j <= random.nextInt(3); j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(OnnxImport.read(damaged).inForm(SHAPE)).isNotEmpty();
      } catch (ModelException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  private static void assertRefused(OnnxImport network, ForeignShape shape, String reason) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> network.inForm(shape))
        .withMessageContaining(reason);
  }

  private static Arguments refused(
      String name, String reason, Consumer<ModelProto.Builder> change) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(bytes("halves.onnx")).toBuilder();
      change.accept(model);
      return Arguments.of(name, reason, model.build().toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static NodeProto.Builder first(ModelProto.Builder model) {
    return model.getGraphBuilder().getNodeBuilder(0);
  }

  private static TensorProto.Builder external(TensorProto.Builder tensor) {
    return tensor
        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
        .addExternalData(
            StringStringEntryProto.newBuilder().setKey("location").setValue("../../etc/passwd"));
  }

  private static byte[] nans(int count) {
    java.nio.ByteBuffer bytes =
        java.nio.ByteBuffer.allocate(count * Float.BYTES).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes.putFloat(Float.NaN);
    }
    return bytes.array();
  }

  private static ForeignShape shape(Layout layout, boolean probabilities, List<Integer> order) {
    return new ForeignShape(SPEC, 1, layout, List.of(), List.of(), probabilities, order);
  }

  /** Of a picture whose upper half is white. */
  private static float[] logits(byte[] inForm) {
    float[] pixels = new float[64];
    for (int i = 0; i < 64; i++) {
      pixels[i] = SPEC.normalise(i < 32 ? 255 : 0);
    }
    try (OnnxPass pass = OnnxPass.of(inForm, SPEC)) {
      return pass.logits(pixels, 1)[0];
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (java.io.InputStream in = OnnxImportTest.class.getResourceAsStream("/foreign/" + name)) {
      return in.readAllBytes();
    }
  }
}
