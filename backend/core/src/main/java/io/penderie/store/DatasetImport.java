package io.penderie.store;

import io.penderie.files.FileFaults;
import io.penderie.photo.file.ImageRejectedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings many pictures into a dataset. They are looked at by several threads, and written in the
 * order in which they lie, some at a time: others can change the dataset between, and after a kill
 * those written are there, whole, and the same import again adds the rest.
 */
public final class DatasetImport {

  /** So many pictures, or so many bytes, are written in one go. */
  private static final int BATCH = 64;

  private static final long BATCH_BYTES = 32L << 20;

  private final OwnDataset dataset;
  private final DatasetEditor editor;
  private final int threads;
  private final Progress progress;

  private final List<ImportReport.Problem> problems = new ArrayList<>();
  private final List<Checked> waiting = new ArrayList<>();
  private long waitingBytes;
  private int moreProblems;
  private int added;
  private int alreadyThere;
  private int ignored;
  private int done;
  private int total;

  /**
   * An import, which is used once.
   *
   * @param threads how many threads look at pictures, at least 1
   */
  public DatasetImport(OwnDataset dataset, int threads, Progress progress) {
    this.dataset = dataset;
    this.editor = dataset.editor();
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Imports a folder of folders.
   *
   * @throws RefusedArchiveException if it holds no picture in a folder, or goes too deep
   * @throws TooManyClassesException if there would be too many classes; nothing is added then
   * @throws DatasetFullException once there is no more room; what came before is added
   * @throws StoreException if it cannot be read
   */
  public ImportReport folder(Path folder) {
    return run(folder, new FolderSource(folder));
  }

  /** A file on its way: either what was found, or what is wrong with it, or neither. */
  private record Checked(
      String file, long bytes, PictureCheck.Found found, ImportReport.Problem problem) {}

  /** A file and where it belongs. */
  private record Raw(String file, byte[] content, FolderLayout.Destination destination) {}

  private ImportReport run(Path from, PictureSource source) {
    try (source) {
      PictureSource.Listing listing = source.list();
      ignored = listing.ignored();
      listing.problems().forEach(this::problem);
      return run(source, listing.files());
    } catch (IOException e) {
      String file =
          e instanceof FileSystemException named && named.getFile() != null
              ? named.getFile()
              : from.toString();
      throw new StoreException(file + ": " + FileFaults.reason(e), e);
    }
  }

  private ImportReport run(PictureSource source, List<String> files) throws IOException {
    FolderLayout layout = FolderLayout.of(files);
    Set<String> names = new LinkedHashSet<>();
    files.stream()
        .filter(ContentKind::claimsPicture)
        .forEach(file -> layout.of(file).ifPresent(to -> names.add(to.name())));
    if (names.isEmpty()) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.NO_PICTURES,
          "there is no picture in a folder; each class needs a folder of its pictures");
    }
    DatasetDescription description = editor.putClasses(names);
    Map<String, String> ids = new HashMap<>();
    names.forEach(name -> ids.put(name, description.named(name).orElseThrow().id()));
    PictureCheck check = new PictureCheck(description, dataset.images());
    total = files.size();
    try (InTurn<Raw, Checked> turns =
        new InTurn<>(threads, raw -> check(raw, ids, check), this::put)) {
      source.read(
          file -> true,
          dataset.images().maxBytes(),
          (file, content) -> turns.add(new Raw(file, content, layout.of(file).orElse(null))));
      turns.finish();
    }
    write();
    return new ImportReport(
        added, alreadyThere, ignored, problems, moreProblems, oneClass(names, ids));
  }

  private Checked check(Raw raw, Map<String, String> ids, PictureCheck check) {
    return switch (ContentKind.of(raw.file(), raw.content())) {
      case OTHER -> new Checked(raw.file(), 0, null, null);
      case ARCHIVE ->
          refused(
              raw,
              ImportReport.Reason.NESTED_ARCHIVE,
              "it is an archive; only what is unpacked is imported");
      case PICTURE -> {
        String classId = raw.destination() == null ? null : ids.get(raw.destination().name());
        if (classId == null) {
          yield refused(
              raw, ImportReport.Reason.NO_CLASS, "it lies in no folder that could be its class");
        }
        NewPicture picture =
            new NewPicture(
                raw.content(), classId, raw.destination().part(), Origin.upload(raw.file()));
        try {
          yield new Checked(raw.file(), raw.content().length, check.of(picture), null);
        } catch (ImageRejectedException e) {
          yield refused(raw, ImportReport.Reason.valueOf(e.reason().name()), e.getMessage());
        }
      }
    };
  }

  private static Checked refused(Raw raw, ImportReport.Reason reason, String detail) {
    return new Checked(raw.file(), 0, null, new ImportReport.Problem(raw.file(), reason, detail));
  }

  private void put(Checked checked) {
    progress.step(++done, total);
    if (checked.problem() != null) {
      problem(checked.problem());
    } else if (checked.found() == null) {
      ignored++;
    } else {
      waiting.add(checked);
      waitingBytes += checked.bytes();
      if (waiting.size() == BATCH || waitingBytes >= BATCH_BYTES) {
        write();
      }
    }
  }

  private void write() {
    List<Added> results = editor.add(waiting.stream().map(Checked::found).toList());
    for (int i = 0; i < results.size(); i++) {
      Added result = results.get(i);
      switch (result.status()) {
        case ADDED -> added++;
        case ALREADY_THERE -> alreadyThere++;
        case IN_ANOTHER_CLASS, BETWEEN_PARTS ->
            problem(
                new ImportReport.Problem(
                    waiting.get(i).file(),
                    ImportReport.Reason.valueOf(result.status().name()),
                    result.detail()));
      }
    }
    waiting.clear();
    waitingBytes = 0;
  }

  private void problem(ImportReport.Problem problem) {
    if (problems.size() < ImportReport.MOST_PROBLEMS) {
      problems.add(problem);
    } else {
      moreProblems++;
    }
  }

  private static List<List<String>> oneClass(Set<String> names, Map<String, String> ids) {
    Map<String, List<String>> byId = new LinkedHashMap<>();
    names.forEach(name -> byId.computeIfAbsent(ids.get(name), id -> new ArrayList<>()).add(name));
    return byId.values().stream().filter(same -> same.size() > 1).toList();
  }
}
