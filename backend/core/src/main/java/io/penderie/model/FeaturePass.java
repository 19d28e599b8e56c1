package io.penderie.model;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/**
 * An {@link OnnxExport} that also puts out its last feature maps, what its {@link Head} takes, and
 * the features that its last dense layer takes. May be called by many threads. Owns native memory;
 * close it when nothing uses it.
 */
final class FeaturePass implements AutoCloseable {

  private final OrtSession session;
  private final Head head;
  private final InputSpec input;

  private FeaturePass(OrtSession session, Head head, InputSpec input) {
    this.session = session;
    this.head = head;
    this.input = input;
  }

  /**
   * Loads an exported network.
   *
   * @throws ModelException if it is damaged, or not written by {@link OnnxExport}
   */
  static FeaturePass of(byte[] export, InputSpec input) {
    try {
      ModelProto model = ModelProto.parseFrom(export);
      Head head = Head.of(model.getGraph());
      GraphProto graph =
          model.getGraph().toBuilder()
              .addOutput(floats(head.features()))
              .addOutput(floats(head.row()))
              .build();
      byte[] both = model.toBuilder().setGraph(graph).build().toByteArray();
      return new FeaturePass(OnnxPass.session(both), head, input);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException("the exported network is damaged", e);
    }
  }

  /** An output whose shape the engine finds out. */
  static ValueInfoProto floats(String name) {
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())))
        .build();
  }

  /**
   * The feature maps of one picture, and their gradient.
   *
   * @param pixels normalised, channel by channel, row by row
   * @param output the one whose logit is derived
   */
  FeatureMaps maps(float[] pixels, int output) {
    OrtEnvironment environment = OnnxRuntime.environment();
    long[] shape = {1, input.channels(), input.height(), input.width()};
    try (OnnxTensor picture =
            OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels), shape);
        OrtSession.Result result =
            session.run(Map.of(OnnxExport.INPUT, picture), Set.of(head.features()))) {
      OnnxTensor features = (OnnxTensor) result.get(0);
      long[] made = features.getInfo().getShape();
      int channels = Math.toIntExact(made[1]);
      int height = Math.toIntExact(made[2]);
      int width = Math.toIntExact(made[3]);
      float[] activations = new float[channels * height * width];
      features.getFloatBuffer().get(activations);
      double[] gradient = head.gradient(activations, channels, height, width, output);
      return new FeatureMaps(channels, height, width, activations, gradient);
    } catch (OrtException e) {
      throw new ModelException("the exported network fails to compute: " + e.getMessage(), e);
    }
  }

  /**
   * What the last dense layer takes, one row a picture.
   *
   * @param pixels normalised, picture after picture
   * @param size how many pictures
   */
  float[][] features(float[] pixels, int size) {
    ByteBuffer memory = OnnxPass.memory(pixels.length * Float.BYTES);
    FloatBuffer direct = memory.asFloatBuffer().put(pixels).flip();
    long[] shape = {size, input.channels(), input.height(), input.width()};
    try (OnnxTensor pictures = OnnxTensor.createTensor(OnnxRuntime.environment(), direct, shape);
        OrtSession.Result result =
            session.run(Map.of(OnnxExport.INPUT, pictures), Set.of(head.row()))) {
      return (float[][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new ModelException("the exported network fails to compute: " + e.getMessage(), e);
    } finally {
      OnnxPass.spare(memory);
    }
  }

  @Override
  public void close() {
    OnnxPass.close(session);
  }
}
