/**
 * Photographs made by code: a garment of the data set, enlarged, turned and dyed, on a backdrop,
 * with the faults of a camera and of a file; knows no other room.
 *
 * <p>All chance comes from the generator that is passed in: the same state, the same picture.
 */
package io.penderie.scene;
