package io.penderie.robustness;

import java.util.List;

/**
 * What a version says of one picture.
 *
 * @param predicted the index of the most probable class; of equally probable ones the lowest
 * @param confidence the probability of that class, in 0..1
 * @param knownScore the larger, the more the picture is like those that the version learned from
 * @param known whether the version takes the picture for one of its classes at all
 * @param set the prediction set, class indices, the most probable first; null where the version
 *     gives none
 */
public record Verdict(
    int predicted, double confidence, double knownScore, boolean known, List<Integer> set) {}
