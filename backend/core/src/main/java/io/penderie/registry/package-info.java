/**
 * Trained networks on disk, with what is known of how they came to be, and the one that answers.
 */
package io.penderie.registry;
