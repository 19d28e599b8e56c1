package io.penderie.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One forward pass of an {@link OnnxExport} that puts out what each of its rectified linear units
 * does. Made for one picture and closed again: the engine joins fewer layers where it has to show
 * what is between them.
 */
final class ActivationPass {

  /** Of one layer, 4 MiB; what is larger is left out. */
  private static final long MOST_VALUES = 1 << 20;

  private ActivationPass() {}

  /**
   * What the rectified layers that still have maps put out, in their order.
   *
   * @param pixels of one picture, normalised, channel by channel, row by row
   * @throws ModelException if the export is damaged or does not compute
   */
  static List<Activations> of(byte[] export, InputSpec input, float[] pixels) {
    ModelProto model = parsed(export);
    List<String> rectified =
        model.getGraph().getNodeList().stream()
            .filter(node -> node.getOpType().equals("Relu"))
            .map(node -> node.getOutput(0))
            .toList();
    long[] shape = {1, input.channels(), input.height(), input.width()};
    try (OrtSession session = OnnxPass.session(showing(model, rectified));
        OnnxTensor picture =
            OnnxTensor.createTensor(OnnxRuntime.environment(), FloatBuffer.wrap(pixels), shape);
        OrtSession.Result result = session.run(Map.of(OnnxExport.INPUT, picture))) {
      List<Activations> shown = new ArrayList<>();
      for (String name : rectified) {
        OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
        long[] made = tensor.getInfo().getShape();
        if (made.length == 4 && made[1] * made[2] * made[3] <= MOST_VALUES) {
          float[] values = new float[(int) (made[1] * made[2] * made[3])];
          tensor.getFloatBuffer().get(values);
          shown.add(new Activations((int) made[1], (int) made[2], (int) made[3], values));
        }
      }
      return shown;
    } catch (OrtException e) {
      throw new ModelException("the exported network fails to compute: " + e.getMessage(), e);
    }
  }

  private static ModelProto parsed(byte[] export) {
    try {
      return ModelProto.parseFrom(export);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException("the exported network is damaged", e);
    }
  }

  private static byte[] showing(ModelProto model, List<String> names) {
    GraphProto.Builder graph = model.getGraph().toBuilder();
    names.forEach(name -> graph.addOutput(FeaturePass.floats(name)));
    return model.toBuilder().setGraph(graph).build().toByteArray();
  }
}
