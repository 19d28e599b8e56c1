package io.penderie.robustness;

import io.penderie.model.InputSpec;
import java.util.List;

/** A version that is being measured. */
public interface Candidate {

  /** The version's name. */
  String name();

  /** What its pictures are prepared for. */
  InputSpec input();

  /**
   * Answers for prepared pictures.
   *
   * @param pictures each {@code input().pixels()} bytes
   * @return one verdict a picture, in their order
   */
  List<Verdict> answer(List<byte[]> pictures);
}
