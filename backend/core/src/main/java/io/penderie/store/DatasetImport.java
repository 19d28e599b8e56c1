package io.penderie.store;

import io.penderie.files.FileFaults;
import io.penderie.photo.file.ImageRejectedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private static final int BATCH = 256;

  private static final long BATCH_BYTES = 32L << 20;

  private final OwnDataset dataset;
  private final DatasetEditor editor;
  private final int threads;
  private final int batch;
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
    this(dataset, threads, BATCH, progress);
  }

  /** An import that writes so many pictures in one go. */
  DatasetImport(OwnDataset dataset, int threads, int batch, Progress progress) {
    this.dataset = dataset;
    this.editor = dataset.editor();
    this.threads = threads;
    this.batch = batch;
    this.progress = progress;
  }

  /**
   * Imports a folder of folders, or one with the four files of a dataset of the MNIST family.
   *
   * @throws RefusedArchiveException if it holds no picture in a folder, or goes too deep
   * @throws TooManyClassesException if there would be too many classes; nothing is added then
   * @throws DatasetFullException once there is no more room; what came before is added
   * @throws StoreException if it cannot be read
   */
  public ImportReport folder(Path folder) {
    return run(
        folder, () -> IdxSource.isIn(folder) ? IdxSource.of(folder) : new FolderSource(folder));
  }

  /**
   * Imports what a zip or a tar, plain or gzip-compressed, holds of the same.
   *
   * @throws RefusedArchiveException if it is none, or holds what no archive should; nothing is
   *     added then
   * @throws TooManyClassesException if there would be too many classes; nothing is added then
   * @throws DatasetFullException once there is no more room; what came before is added
   * @throws StoreException if it cannot be read
   */
  public ImportReport archive(Path file, ArchiveLimits limits) {
    return run(file, () -> IdxSource.orItself(Archives.open(file, limits)));
  }

  /** Something that opens what is to be imported. */
  @FunctionalInterface
  private interface Opening {
    PictureSource open() throws IOException;
  }

  /** A file on its way: either what was found, or what is wrong with it, or neither. */
  private record Checked(
      String file, long bytes, PictureCheck.Found found, ImportReport.Problem problem) {}

  /** A file, or why it cannot be read, and where it belongs. */
  private record Raw(
      String file, byte[] content, String unreadable, FolderLayout.Destination destination) {}

  private ImportReport run(Path from, Opening opening) {
    try (PictureSource source = opening.open()) {
      PictureSource.Listing listing = source.list();
      ignored = listing.ignored();
      listing.problems().forEach(this::problem);
      return run(source, listing);
    } catch (IOException e) {
      String file =
          e instanceof FileSystemException named && named.getFile() != null
              ? named.getFile()
              : from.toString();
      throw new StoreException(file + ": " + FileFaults.reason(e), e);
    }
  }

  private ImportReport run(PictureSource source, PictureSource.Listing listing) throws IOException {
    FolderLayout layout = FolderLayout.of(listing.files());
    Map<String, OwnClass.Names> names = new LinkedHashMap<>();
    listing.files().stream()
        .filter(ContentKind::claimsPicture)
        .flatMap(file -> layout.of(file).stream())
        .map(FolderLayout.Destination::name)
        .forEach(
            name ->
                names.computeIfAbsent(
                    name, its -> listing.names().getOrDefault(its, OwnClass.Names.of(its))));
    if (names.isEmpty()) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.NO_PICTURES,
          "there is no picture in a folder; each class needs a folder of its pictures");
    }
    DatasetDescription description = editor.putClasses(names);
    Map<String, String> ids = new HashMap<>();
    names.keySet().forEach(name -> ids.put(name, description.named(name).orElseThrow().id()));
    Map<String, Look> known = new HashMap<>();
    dataset.contents().pictures().forEach((sha256, one) -> known.put(sha256, one.look()));
    PictureCheck check = new PictureCheck(description, dataset.images());
    total = listing.files().size();
    try (InTurn<Raw, Checked> turns =
        new InTurn<>(threads, raw -> check(raw, ids, check, known), this::put)) {
      source.read(dataset.images().maxBytes(), new Sending(turns, layout));
      turns.finish();
    }
    write();
    return new ImportReport(
        added, alreadyThere, ignored, problems, moreProblems, oneClass(names.keySet(), ids));
  }

  /** Gives files to the threads. */
  private record Sending(InTurn<Raw, Checked> turns, FolderLayout layout)
      implements PictureSource.Sink {

    @Override
    public void file(String name, byte[] content) {
      turns.add(new Raw(name, content, null, layout.of(name).orElse(null)));
    }

    @Override
    public void unreadable(String name, String why) {
      turns.add(new Raw(name, null, why, null));
    }
  }

  private static Checked check(
      Raw raw, Map<String, String> ids, PictureCheck check, Map<String, Look> known) {
    if (raw.content() == null) {
      return refused(raw, ImportReport.Reason.UNREADABLE, raw.unreadable());
    }
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
                raw.content(), classId, raw.destination().parts(), Origin.upload(raw.file()));
        try {
          yield new Checked(raw.file(), raw.content().length, check.of(picture, known), null);
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
      if (waiting.size() == batch || waitingBytes >= BATCH_BYTES) {
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
