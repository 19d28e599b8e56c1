/** Facts and figures about the dataset. */
package io.penderie.server.dataset;
