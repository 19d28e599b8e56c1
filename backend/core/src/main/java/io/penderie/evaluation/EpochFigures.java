package io.penderie.evaluation;

/**
 * What one epoch of training measured.
 *
 * <p>Loss is the mean cross-entropy in nats, accuracy a share in 0..1. The training figures are
 * taken on the way, on augmented pictures and with dropout; the validation figures at the end of
 * the epoch, on pictures as they are. Without a validation split the latter are NaN.
 *
 * @param epoch from 1 on
 * @param learningRate the rate of the epoch's last step
 * @param seconds wall-clock time of the epoch, validation included
 */
public record EpochFigures(
    int epoch,
    double learningRate,
    double trainingLoss,
    double trainingAccuracy,
    double validationLoss,
    double validationAccuracy,
    double seconds) {}
