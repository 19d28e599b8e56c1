/**
 * The Open Inference Protocol v2 over REST: models, their tensors, and answers in JSON and binary;
 * knows no way of its own to a prediction.
 */
package io.penderie.server.inference;
