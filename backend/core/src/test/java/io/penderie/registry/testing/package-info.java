/** Small model versions for tests. */
package io.penderie.registry.testing;
