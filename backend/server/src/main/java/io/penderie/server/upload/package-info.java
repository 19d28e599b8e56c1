/**
 * Request bodies on their way in, read within bounds, and the image files in them; knows no model,
 * and not which addresses take images.
 */
package io.penderie.server.upload;
