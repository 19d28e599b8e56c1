/**
 * From a photograph's pixels to the whole of it in a network's size, nothing cut away, and the
 * choice between that and the garment alone; knows no dataset, no version and no queue.
 */
package io.penderie.photo.whole;
