/**
 * Networks that were trained elsewhere become versions, and versions become files for elsewhere;
 * knows the command line as little as HTTP.
 */
package io.penderie.foreign;
