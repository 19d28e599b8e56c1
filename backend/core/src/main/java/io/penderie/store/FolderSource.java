package io.penderie.store;

import io.penderie.files.FileFaults;
import io.penderie.files.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder on the disk; links in it are not followed. */
final class FolderSource implements PictureSource {

  private final Path root;
  private final List<String> files = new ArrayList<>();
  private final List<ImportReport.Problem> problems = new ArrayList<>();
  private int ignored;

  FolderSource(Path root) {
    this.root = root;
  }

  @Override
  public Listing list() throws IOException {
    list(root, "", 0);
    return new Listing(List.copyOf(files), ignored, List.copyOf(problems));
  }

  private void list(Path folder, String name, int depth) throws IOException {
    if (depth > ArchiveLimits.DEEPEST) {
      throw new RefusedArchiveException(
          RefusedArchiveException.Reason.TOO_LARGE,
          folder + ": folders in folders, more than " + ArchiveLimits.DEEPEST + " deep");
    }
    List<Path> entries = Folders.list(folder);
    if (entries.isEmpty()) {
      ignored++;
    }
    for (Path entry : entries) {
      String path = name + entry.getFileName();
      if (FolderLayout.isHidden(path)) {
        ignored++;
      } else if (Files.isSymbolicLink(entry)) {
        problems.add(
            new ImportReport.Problem(
                path, ImportReport.Reason.LINK, "it is a link, and links are not followed"));
      } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        list(entry, path + "/", depth + 1);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(path);
      } else {
        ignored++;
      }
    }
  }

  @Override
  public void read(int most, Sink sink) throws IOException {
    for (String name : files) {
      byte[] content;
      try (InputStream in = Files.newInputStream(root.resolve(name))) {
        content = in.readNBytes(most + 1);
      } catch (IOException e) {
        sink.unreadable(name, FileFaults.reason(e));
        continue;
      }
      sink.file(name, content);
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
