/** Image files for tests, of this module and of those that build on it: odd ones, hostile ones. */
package io.penderie.photo.testing;
