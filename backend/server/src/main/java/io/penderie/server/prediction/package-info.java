/**
 * The way of a prediction: body in on the event loop, images out of it and prepared on a bounded
 * pool, the classifier's queue, and the answer written when it is there.
 */
package io.penderie.server.prediction;
