/** Fitting a network's parameters to labelled pictures. */
package io.penderie.training;
