package io.penderie.model;

import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.Unpickler;

/**
 * The parameters of a network as PyTorch keeps them: what {@code torch.save(model.state_dict(),
 * FILE)} writes, a zip archive with a pickle and one file a storage.
 *
 * <p>It is read as data. A pickle may name any Python function, and a TorchScript archive is a
 * program that may read and write files; neither is ever run, and what is not a plain list of
 * tensors is refused.
 *
 * @param tensors in the order of the file, without counters of batches
 */
public record StateDict(List<Tensor> tensors) {

  /** Penderie's own networks have some hundred kilobytes to a few megabytes. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_LENGTHS = 8;

  /** Where training scripts put it that save more than the parameters. */
  private static final List<String> KEYS = List.of("state_dict", "model_state_dict", "model");

  /** What batch normalisation counts and never uses in answering. */
  private static final String COUNTER = "num_batches_tracked";

  /** Stands for the type of storages of 32-bit floats. */
  private static final IObjectConstructor FLOATS =
      arguments -> {
        throw new PickleException("a storage stands in the pickle itself");
      };

  static {
    Unpickler.registerConstructor("torch", "FloatStorage", FLOATS);
    Unpickler.registerConstructor("torch._utils", "_rebuild_tensor_v2", View::of);
    Unpickler.registerConstructor("torch._utils", "_rebuild_parameter", arguments -> arguments[0]);
    Unpickler.registerConstructor("collections", "OrderedDict", arguments -> new StateMap());
  }

  /**
   * One of them.
   *
   * @param name such as {@code features.0.weight}
   * @param shape its lengths
   * @param values row by row
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and copied away; never compared
  public record Tensor(String name, Shape shape, float[] values) {}

  public StateDict {
    tensors = List.copyOf(tensors);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws ModelException if it is something else, with the cure
   */
  public static StateDict read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return read(zip);
    } catch (ZipException e) {
      throw new ModelException(
          "it is no file of PyTorch's, or of one before version 1.6; write it anew with"
              + " torch.save(model.state_dict(), FILE)",
          e);
    }
  }

  private static StateDict read(ZipFile zip) throws IOException {
    ZipEntry pickle =
        zip.stream()
            .filter(entry -> entry.getName().endsWith("/data.pkl"))
            .findFirst()
            .orElseThrow(() -> new ModelException("it is a zip archive, but none of PyTorch's"));
    String folder = pickle.getName().substring(0, pickle.getName().length() - "data.pkl".length());
    if (zip.getEntry(folder + "constants.pkl") != null) {
      throw new ModelException(
          "it is TorchScript, a program that could read and write files here; export the network"
              + " with torch.onnx.export, or save its parameters with"
              + " torch.save(model.state_dict(), FILE)");
    }
    ZipEntry order = zip.getEntry(folder + "byteorder");
    if (order != null
        && !Arrays.equals(bytes(zip, order), new byte[] {'l', 'i', 't', 't', 'l', 'e'})) {
      throw new ModelException("its numbers are not little-endian");
    }
    Map<?, ?> state = parameters(unpickled(bytes(zip, pickle)));
    Map<View, String> views = new TreeMap<>(Comparator.comparingInt(view -> view.storage.turn));
    for (Map.Entry<?, ?> entry : state.entrySet()) {
      if (entry.getKey() instanceof String name && entry.getValue() instanceof View view) {
        views.put(view, name);
      } else {
        throw new ModelException(
            "it holds more than tensors (%s); save model.state_dict() alone"
                .formatted(entry.getKey()));
      }
    }
    List<Tensor> tensors = new ArrayList<>();
    for (Map.Entry<View, String> entry : views.entrySet()) {
      String name = entry.getValue();
      if (!name.endsWith(COUNTER)) {
        View view = entry.getKey();
        tensors.add(new Tensor(name, new Shape(view.lengths), view.values(zip, folder, name)));
      }
    }
    return new StateDict(tensors);
  }

  private static Object unpickled(byte[] pickle) {
    try {
      return new StorageUnpickler().load(new ByteArrayInputStream(pickle));
    } catch (IOException | RuntimeException e) {
      throw new ModelException("its pickle is damaged, or not one of a state_dict", e);
    } catch (OutOfMemoryError e) {
      // A length that is a lie.
      throw new ModelException("its pickle is damaged", e);
    }
  }

  private static Map<?, ?> parameters(Object top) {
    if (top instanceof Map<?, ?> map) {
      for (String key : KEYS) {
        if (map.get(key) instanceof StateMap inner) {
          return inner;
        }
      }
      if (map instanceof StateMap && !map.isEmpty()) {
        return map;
      }
    }
    throw new ModelException(
        "it holds a Python object and not a state_dict; write it anew with"
            + " torch.save(model.state_dict(), FILE)");
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ModelException(
            "%s has more than %d MiB".formatted(entry.getName(), MOST_BYTES >> 20));
      }
      return bytes;
    }
  }

  /** A dictionary that takes what Python hangs on it beside; its order, the storages tell. */
  public static final class StateMap extends HashMap<Object, Object> {

    private static final long serialVersionUID = 1L;

    /** Versions of modules, which say nothing of the tensors. */
    @SuppressWarnings({"MethodName", "NonApiType"}) // called by its name
    public void __setstate__(HashMap<String, Object> state) {
      // Left out.
    }
  }

  /** Storages are named in the pickle and lie beside it. */
  private static final class StorageUnpickler extends Unpickler {

    private int turn;

    @Override
    protected Object persistentLoad(Object id) {
      Object[] parts = (Object[]) id;
      return new Storage(parts[1] == FLOATS, (String) parts[2], turn++);
    }
  }

  /**
   * The numbers of a tensor.
   *
   * @param turn which one it is in the order of the file
   */
  private record Storage(boolean floats, String key, int turn) {}

  /** A part of a storage. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record View(Storage storage, long offset, long[] lengths, long[] strides) {

    static View of(Object[] arguments) {
      long[] lengths = numbers(arguments[2]);
      long[] strides = numbers(arguments[3]);
      if (lengths.length > MOST_LENGTHS || strides.length != lengths.length) {
        throw new PickleException("a tensor of " + lengths.length + " lengths");
      }
      return new View(
          (Storage) arguments[0], ((Number) arguments[1]).longValue(), lengths, strides);
    }

    private static long[] numbers(Object tuple) {
      return Arrays.stream((Object[]) tuple).mapToLong(it -> ((Number) it).longValue()).toArray();
    }

    float[] values(ZipFile zip, String folder, String name) throws IOException {
      if (!storage.floats) {
        throw new ModelException(
            name + " is not of 32-bit floats; save model.float().state_dict()");
      }
      ZipEntry entry = zip.getEntry(folder + "data/" + storage.key);
      if (entry == null) {
        throw new ModelException("the numbers of " + name + " are missing");
      }
      ByteBuffer numbers = ByteBuffer.wrap(bytes(zip, entry)).order(ByteOrder.LITTLE_ENDIAN);
      long count = 1;
      for (long length : lengths) {
        if (length < 1 || length > MOST_BYTES) {
          throw new ModelException(name + " has a length of " + length);
        }
        count = Math.min(count * length, MOST_BYTES);
      }
      if (count * Float.BYTES > numbers.capacity()) {
        throw new ModelException(name + " has more numbers than the file");
      }
      float[] values = new float[(int) count];
      long[] at = new long[lengths.length];
      for (int i = 0; i < values.length; i++) {
        long from = offset;
        for (int d = 0; d < at.length; d++) {
          from += at[d] * strides[d];
        }
        if (from < 0 || from >= numbers.capacity() / Float.BYTES) {
          throw new ModelException(name + " reaches beyond its numbers");
        }
        values[i] = numbers.getFloat((int) from * Float.BYTES);
        for (int d = at.length - 1; d >= 0 && ++at[d] == lengths[d]; d--) {
          at[d] = 0;
        }
      }
      return values;
    }
  }
}
