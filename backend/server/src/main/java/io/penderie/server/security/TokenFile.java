package io.penderie.server.security;

import io.penderie.files.LockFile;
import io.penderie.files.SyncedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file that keeps a token between starts, readable by its owner alone.
 *
 * <p>It is made empty, with its permissions, and filled under a lock: of services that start at one
 * time, the first to hold the lock writes, and the others read what it wrote. An empty file is what
 * a crash in between leaves, and is filled at the next start. The lock is on the file itself, so
 * that nothing else is left beside it.
 */
final class TokenFile {

  /** What a home calls it. */
  static final String NAME = "access-token";

  /** A token is shorter. */
  private static final int LONGEST = 8192;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Another service that starts reads or makes it in a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path path;

  TokenFile(Path path) {
    this.path = path;
  }

  /** How the file came to its token. */
  enum State {
    /** It was made now. */
    MADE,
    /** It was there. */
    FOUND,
    /** It was there, and others than its owner can read or write it. */
    FOUND_OPEN_TO_OTHERS
  }

  /**
   * What the file holds.
   *
   * @param token what it keeps
   * @param state how it came to it
   */
  record Content(Token token, State state) {}

  /**
   * Reads the token, or makes one where there is none.
   *
   * @throws InvalidTokenException if the file holds something else
   * @throws IOException if it can neither be read nor made; {@link #reason} puts it in words
   */
  Content open() throws IOException {
    try {
      return openForWriting();
    } catch (FileSystemException e) {
      // Such as a read-only file system or missing rights.
      return readOnly(e);
    }
  }

  private Content openForWriting() throws IOException {
    try (LockFile lock =
        LockFile.take(path, PATIENCE, ownerOnly())
            .orElseThrow(() -> new IOException("another service has it in use"))) {
      FileChannel channel = lock.channel();
      if (channel.size() > 0) {
        return new Content(read(channel), stateFound());
      }
      restrictByAcl();
      Token token = Token.random();
      channel.write(StandardCharsets.US_ASCII.encode(token.reveal() + "\n"));
      channel.force(true);
      SyncedFiles.forceEntries(path.toAbsolutePath().getParent());
      return new Content(token, State.MADE);
    }
  }

  /** A file that someone else put there may well be read-only, such as a mounted secret. */
  private Content readOnly(FileSystemException whyNotWritable) throws IOException {
    if (!Files.isReadable(path)) {
      throw whyNotWritable;
    }
    try (FileChannel channel = FileChannel.open(path)) {
      return new Content(read(channel), stateFound());
    }
  }

  private static Token read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until the end of the file or of the buffer.
    }
    return Token.of(StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString().strip());
  }

  private FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  /** Windows has lists of who may do what instead; the file is still empty here. */
  private void restrictByAcl() throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view != null && !isPosix()) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  private State stateFound() throws IOException {
    if (!isPosix()) {
      return State.FOUND;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    EnumSet<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
    others.removeAll(PosixFilePermissions.fromString("rwx------"));
    others.retainAll(permissions);
    return others.isEmpty() ? State.FOUND : State.FOUND_OPEN_TO_OTHERS;
  }

  private boolean isPosix() {
    Path folder = path.toAbsolutePath().getParent();
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
  }

  /** Why the file could not be used, without its path. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileSystemException e) {
      return e.getReason() == null ? "the file system refuses it" : e.getReason();
    }
    return failure.getMessage();
  }
}
