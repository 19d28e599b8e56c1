/**
 * The way of a prediction: the body that was read, images out of it and prepared on a bounded pool,
 * the classifier's queue, and the answer written when it is there; knows no run.
 */
package io.penderie.server.prediction;
