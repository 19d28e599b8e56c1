package io.penderie.dataset;

import java.nio.file.Path;

/** The dataset that comes with the repository, and the facts about it that no file holds. */
public final class FashionMnist {

  /** Its name, and its folder's. */
  public static final String NAME = "fashion-mnist";

  /** Where its authors publish it. */
  public static final String SOURCE = "https://github.com/zalandoresearch/fashion-mnist";

  /** The licence that its authors give it (SPDX identifier). */
  public static final String LICENCE = "MIT";

  /** The paper that describes it. */
  public static final String PAPER = "https://arxiv.org/abs/1708.07747";

  private FashionMnist() {}

  /** The folder that holds the four files: below a home, or in the release. */
  public static DatasetFolder folder(Path home) {
    return new DatasetFolder(Release.data(home, NAME));
  }
}
