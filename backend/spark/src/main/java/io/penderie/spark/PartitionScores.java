package io.penderie.spark;

import io.penderie.photo.file.ImageLimits;
import io.penderie.scoring.Score;
import io.penderie.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/**
 * The rows of one partition, made as they are asked for: as many files in hand as one forward pass
 * takes, each read no further than it may be long.
 */
final class PartitionScores implements Iterator<Row> {

  /** As {@code penderie score}: more of them take no less time each. */
  private static final int BATCH = 32;

  private final Iterator<String> files;
  private final Scorer scorer;
  private final Configuration hadoop;
  private final Queue<Score> ready = new ArrayDeque<>();

  /**
   * The rows of some files.
   *
   * @param files their paths, of any file system that {@code hadoop} knows
   */
  PartitionScores(Iterator<String> files, Scorer scorer, Configuration hadoop) {
    this.files = files;
    this.scorer = scorer;
    this.hadoop = hadoop;
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty() || files.hasNext();
  }

  @Override
  public Row next() {
    if (ready.isEmpty()) {
      List<Scorer.Prepared> some = new ArrayList<>(BATCH);
      do {
        String file = files.next();
        some.add(scorer.prepare(file, () -> read(file)));
      } while (some.size() < BATCH && files.hasNext());
      ready.addAll(scorer.answer(some));
    }
    return Rows.of(ready.remove());
  }

  private byte[] read(String file) throws IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return ImageLimits.DEFAULTS.read(in);
    }
  }
}
