/**
 * What in a picture speaks for a class, and which others are like it, by the methods of the field;
 * knows no image file and no request.
 */
package io.penderie.explanation;
