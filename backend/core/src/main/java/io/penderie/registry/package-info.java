/**
 * Trained networks on disk, with what is known of how they came to be, and the one that answers;
 * knows neither who trains them nor who asks them.
 */
package io.penderie.registry;
