/** Makes what a network learns from beside the dataset: photographs, scenes, and no garments. */
package io.penderie.mixture;
