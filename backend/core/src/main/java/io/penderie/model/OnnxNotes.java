package io.penderie.model;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.TreeMap;

/** The metadata of an ONNX file, which no engine acts on. */
public final class OnnxNotes {

  private OnnxNotes() {}

  /**
   * A file with more of them, by key.
   *
   * @throws ModelException if it is no ONNX file
   */
  public static byte[] added(byte[] file, Map<String, String> notes) {
    try {
      ModelProto.Builder model = ModelProto.parseFrom(file).toBuilder();
      new TreeMap<>(notes)
          .forEach(
              (key, value) ->
                  model.addMetadataProps(
                      StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
      return model.build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException("it is no ONNX file", e);
    }
  }
}
